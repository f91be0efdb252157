package oneaisle.inventory.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that somebody does to reservations or their stock.
 *
 * @param claim number of the reservation that is meant
 * @param other number of the reservation that it is to go on as
 * @param more of this article one unit, on a line of its own; null for no second line
 * @param twice asked again when it was answered, in the same words
 */
record Deed(
    Step step,
    int claim,
    int other,
    String place,
    String sku,
    int units,
    String more,
    boolean twice) {

  enum Step {
    RESERVE,
    RESERVE_OTHERWISE,
    RESERVE_WHAT_IS_THERE,
    COMMIT,
    EXTEND,
    RELEASE,
    RELEASE_PART,
    FULFIL,
    FULFIL_PART,
    MOVE,
    RUN_OUT,
    RECEIVE
  }

  static final List<String> PLACES = List.of("D-HERE", "D-THERE");
  static final List<String> SKUS = List.of("A", "B");
  static final int CLAIMS = 4;

  /** An article and how many of it, as they stand in the request. */
  record Line(String sku, int units) {}

  boolean isReservation() {
    return step == Step.RESERVE
        || step == Step.RESERVE_OTHERWISE
        || step == Step.RESERVE_WHAT_IS_THERE;
  }

  boolean isPartial() {
    return step == Step.RESERVE_WHAT_IS_THERE;
  }

  /** Whoever says nothing else wants of a reservation what everybody wants of it. */
  private boolean isUsual() {
    return step == Step.RESERVE;
  }

  String where() {
    return isUsual() ? PLACES.get(claim % 2) : place;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(isUsual() ? new Line("A", 1 + claim % 2) : new Line(sku, units));
    String second = isUsual() ? List.of("B", "A").get(claim / 2) : more;
    if (second != null) lines.add(new Line(second, 1));
    return lines;
  }

  Map<String, Integer> wanted() {
    Map<String, Integer> wanted = new TreeMap<>();
    lines().forEach(line -> wanted.merge(line.sku, line.units, Integer::sum));
    return wanted;
  }
}
