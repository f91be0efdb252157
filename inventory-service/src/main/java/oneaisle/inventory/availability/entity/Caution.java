package oneaisle.inventory.availability.entity;

/**
 * How many more units are held back of a figure that is little trusted. A search asks this of
 * thousands of rows, so what a confidence means in ages of the evidence is worked out once.
 */
public final class Caution {

  public static final Caution NONE = new Caution(0, 0);

  private final int units;
  private final boolean doubtsAny;
  private final boolean doubtsUnseen;
  private final Silences silences;
  private final Wear wear;
  private final long oldestCount;
  private final long oldestSight;
  private final long[] oldestCounts;
  private final long[] oldestSights;

  /**
   * @param below the confidence from which downwards a figure is doubted; 0 for none
   * @param units that are held back of it then
   */
  public Caution(double below, int units) {
    this(below, units, Silences.NONE);
  }

  /**
   * @param silences at which locations evidence ages faster
   */
  public Caution(double below, int units, Silences silences) {
    if (!(below >= 0 && below <= 1))
      throw new IllegalArgumentException("Not from 0 to 1: " + below);
    if (units < 0) throw new IllegalArgumentException("Fewer than no units: " + units);
    this.units = units;
    this.silences = silences;
    wear = Wear.NONE;
    doubtsAny = units > 0 && below > 0;
    doubtsUnseen = Confidence.of(0, 0, 0) < below;
    oldestCount = Confidence.oldestCount(below);
    oldestSight = Confidence.oldestSight(below);
    oldestCounts = byLocation(oldestCount);
    oldestSights = byLocation(oldestSight);
  }

  private Caution(Caution others, Wear wear) {
    units = others.units;
    doubtsAny = others.doubtsAny;
    doubtsUnseen = others.doubtsUnseen;
    silences = others.silences;
    this.wear = wear;
    oldestCount = others.oldestCount;
    oldestSight = others.oldestSight;
    oldestCounts = others.oldestCounts;
    oldestSights = others.oldestSights;
  }

  /** The same with an article that pickers lately did not find somewhere. */
  public Caution with(Wear wear) {
    return new Caution(this, wear);
  }

  private long[] byLocation(long oldest) {
    long[] limits = new long[silences.limit()];
    for (int i = 0; i < limits.length; i++) limits[i] = silences.oldest(i, oldest);
    return limits;
  }

  /** How far to trust a row, 0 to 1. */
  public double confidence(LevelRows rows, int row, long nowSecond) {
    int location = rows.location(row);
    int times = wear.times(location);
    return rows.confidence(row, age -> silences.age(location, times * age), nowSecond);
  }

  /** What can be promised of a row. */
  public int available(LevelRows rows, int row, int buffer, long nowSecond) {
    int available = rows.available(row, buffer);
    if (available == 0 || !doubtsAny || isTrusted(rows, row, nowSecond)) return available;
    return Math.max(0, available - units);
  }

  private boolean isTrusted(LevelRows rows, int row, long nowSecond) {
    if (rows.isImpossible(row)) return false;
    if (!doubtsUnseen) return true;
    int location = rows.location(row);
    boolean mayBeSilent = location < oldestCounts.length;
    int times = wear.times(location);
    long count = mayBeSilent ? oldestCounts[location] : oldestCount;
    long sight = mayBeSilent ? oldestSights[location] : oldestSight;
    return isWithin(count, rows.countedAt(row), times, nowSecond)
        || isWithin(sight, rows.seenAt(row), times, nowSecond);
  }

  private static boolean isWithin(long oldest, int at, int times, long nowSecond) {
    return at != 0 && times * Confidence.age(at, nowSecond) <= oldest;
  }
}
