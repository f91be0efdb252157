package oneaisle.inventory.count.entity;

/**
 * How far a count may be from the books without being counted again: so many units, or so many
 * percent of what is expected, whichever is more.
 */
public record Tolerance(int units, int percent) {

  public Tolerance {
    if (units < 0 || percent < 0) throw new IllegalArgumentException("A tolerance is not negative");
  }

  boolean accepts(int counted, int expected) {
    long difference = Math.abs((long) counted - expected);
    return difference <= units || difference * 100 <= (long) percent * Math.abs((long) expected);
  }
}
