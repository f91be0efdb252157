package oneaisle.inventory.availability.entity;

import java.util.Collection;
import java.util.function.LongUnaryOperator;

/**
 * The levels of one article at one moment: a row for each location that has ever had it, in the
 * order of the locations' numbers. Never changed by others.
 */
public final class LevelRows {

  public static final LevelRows NONE = new LevelRows(new int[0]);

  private final int[] rows;

  LevelRows(int[] rows) {
    this.rows = rows;
  }

  /** Of one article, as the database answered. */
  public static LevelRows of(Collection<LevelState> states, CodeNumbers locations) {
    SkuLevels levels = new SkuLevels("");
    for (LevelState state : states) levels.put(locations.of(state.key().location()), state);
    return new LevelRows(levels.copy());
  }

  public int size() {
    return rows.length / SkuLevels.WIDTH;
  }

  public boolean isEmpty() {
    return rows.length == 0;
  }

  /** The row of a location; negative where it has none. */
  public int find(int location) {
    return SkuLevels.search(rows, size(), location);
  }

  public int location(int row) {
    return rows[row * SkuLevels.WIDTH + SkuLevels.LOCATION];
  }

  public int free(int row) {
    return rows[row * SkuLevels.WIDTH + SkuLevels.FREE];
  }

  public int incoming(int row) {
    return rows[row * SkuLevels.WIDTH + SkuLevels.INCOMING];
  }

  public long version(int row) {
    return rows[row * SkuLevels.WIDTH + SkuLevels.VERSION] >>> 1;
  }

  /** What can be promised, less a number of units that are left to others. */
  public int available(int row, int buffer) {
    return (int) Math.max(0L, (long) free(row) - buffer);
  }

  boolean isImpossible(int row) {
    return (rows[row * SkuLevels.WIDTH + SkuLevels.VERSION] & 1) != 0;
  }

  int countedAt(int row) {
    return rows[row * SkuLevels.WIDTH + SkuLevels.COUNTED];
  }

  int seenAt(int row) {
    return rows[row * SkuLevels.WIDTH + SkuLevels.SEEN];
  }

  double confidence(int row, LongUnaryOperator ageing, long nowSecond) {
    return isImpossible(row) ? 0 : Confidence.of(countedAt(row), seenAt(row), ageing, nowSecond);
  }

  /**
   * Takes the units of a hold that has run out as free, where the row is the one it was seen on.
   */
  void release(ExpiringHold hold) {
    int row = find(hold.location());
    if (row >= 0 && version(row) == hold.version())
      rows[row * SkuLevels.WIDTH + SkuLevels.FREE] += hold.units();
  }
}
