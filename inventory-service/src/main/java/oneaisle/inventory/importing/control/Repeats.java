package oneaisle.inventory.importing.control;

import java.util.HashMap;
import java.util.Map;
import oneaisle.inventory.importing.entity.RowRejected;

/** Refuses a second row for the same thing: sent again, the two would undo each other for ever. */
final class Repeats {

  /** Some 200 MB. */
  private static final int MOST = 1_000_000;

  private final Map<Object, Long> lines = new HashMap<>();

  void refuse(Object key, long line) {
    if (lines.size() == MOST)
      throw new RowRejected("is beyond " + MOST + " rows; send it in another feed");
    Long first = lines.putIfAbsent(key, line);
    if (first != null) throw new RowRejected("repeats " + key + " of line " + first);
  }
}
