package oneaisle.inventory.availability.entity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The levels of one article, in one int array: a row of {@value #WIDTH} numbers for each location,
 * in the order of the locations' numbers. Twenty-four bytes a level and no object.
 *
 * <p>Writers take turns. A reader takes no lock: it copies the rows and looks at a stamp before and
 * after, which is odd while somebody writes and different when somebody has written; then it copies
 * again.
 */
final class SkuLevels {

  static final int LOCATION = 0;

  /** Twice the version, plus 1 where the figure is impossible. */
  static final int VERSION = 1;

  static final int FREE = 2;
  static final int INCOMING = 3;
  static final int COUNTED = 4;
  static final int SEEN = 5;
  static final int WIDTH = 6;

  private static final int[] NOTHING = {};
  private static final VarHandle STAMP = stampHandle();

  private final String sku;

  @SuppressWarnings("unused") // by the handle
  private int stamp;

  private int[] rows = NOTHING;
  private int size;

  SkuLevels(String sku) {
    this.sku = sku;
  }

  String sku() {
    return sku;
  }

  /** Takes a state that is newer than the one it has. */
  synchronized Taken put(int location, LevelState state) {
    int at = search(rows, size, location);
    if (at >= 0 && rows[at * WIDTH + VERSION] >>> 1 >= state.version()) return Taken.OLD;
    // all that can fail comes before the stamp is odd, or every reader would wait for ever
    int version = Math.toIntExact(state.version() * 2 + (state.impossible() ? 1 : 0));
    int[] room = at < 0 ? roomForOneMore() : rows;
    int before = (int) STAMP.get(this);
    STAMP.setOpaque(this, before + 1);
    VarHandle.releaseFence();
    rows = room;
    if (at < 0) insert(~at);
    write((at < 0 ? ~at : at) * WIDTH, location, version, state);
    STAMP.setRelease(this, before + 2);
    return at < 0 ? Taken.FIRST : Taken.NEWER;
  }

  /** What became of a state that was offered. */
  enum Taken {
    OLD,
    NEWER,
    FIRST
  }

  private int[] roomForOneMore() {
    if (size * WIDTH < rows.length) return rows;
    return Arrays.copyOf(rows, (size + 1 + size / 2) * WIDTH);
  }

  private void insert(int at) {
    System.arraycopy(rows, at * WIDTH, rows, (at + 1) * WIDTH, (size - at) * WIDTH);
    size++;
  }

  private void write(int row, int location, int version, LevelState state) {
    rows[row + LOCATION] = location;
    rows[row + VERSION] = version;
    rows[row + FREE] = state.free();
    rows[row + INCOMING] = state.incoming();
    rows[row + COUNTED] = state.countedAt();
    rows[row + SEEN] = state.seenAt();
  }

  /** All rows as they are at one moment. */
  int[] copy() {
    while (true) {
      int before = (int) STAMP.getAcquire(this);
      int[] from = rows;
      int length = size * WIDTH;
      if ((before & 1) == 0 && length <= from.length) {
        int[] copy = Arrays.copyOf(from, length);
        VarHandle.acquireFence();
        if ((int) STAMP.getOpaque(this) == before) return copy;
      }
      Thread.onSpinWait();
    }
  }

  /** The one row of a location, or none. */
  int[] copy(int location) {
    while (true) {
      int before = (int) STAMP.getAcquire(this);
      int[] from = rows;
      int rowsThere = Math.min(size, from.length / WIDTH);
      if ((before & 1) == 0) {
        int at = search(from, rowsThere, location);
        int[] copy = at < 0 ? NOTHING : Arrays.copyOfRange(from, at * WIDTH, (at + 1) * WIDTH);
        VarHandle.acquireFence();
        if ((int) STAMP.getOpaque(this) == before) return copy;
      }
      Thread.onSpinWait();
    }
  }

  /** Gives back the room that was taken for rows that did not come. */
  synchronized void trim() {
    if (rows.length == size * WIDTH) return;
    int[] trimmed = Arrays.copyOf(rows, size * WIDTH);
    int before = (int) STAMP.get(this);
    STAMP.setOpaque(this, before + 1);
    VarHandle.releaseFence();
    rows = trimmed;
    STAMP.setRelease(this, before + 2);
  }

  /**
   * The row of a location, or where it would have to be, as {@link Arrays#binarySearch} says it.
   */
  static int search(int[] rows, int size, int location) {
    int low = 0;
    int high = size - 1;
    if (size > 0 && rows[high * WIDTH] < location) return ~size; // filled in order, mostly
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int there = rows[middle * WIDTH];
      if (there < location) low = middle + 1;
      else if (there > location) high = middle - 1;
      else return middle;
    }
    return ~low;
  }

  private static VarHandle stampHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(SkuLevels.class, "stamp", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
