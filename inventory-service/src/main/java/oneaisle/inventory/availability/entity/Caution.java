package oneaisle.inventory.availability.entity;

/**
 * How many more units are held back of a figure that is little trusted.
 *
 * @param below the confidence from which downwards a figure is doubted; 0 for none
 * @param units that are held back of it then
 */
public record Caution(double below, int units) {

  public static final Caution NONE = new Caution(0, 0);

  public Caution {
    if (!(below >= 0 && below <= 1))
      throw new IllegalArgumentException("Not from 0 to 1: " + below);
    if (units < 0) throw new IllegalArgumentException("Fewer than no units: " + units);
  }

  /** What can be promised of a row. */
  public int available(LevelRows rows, int row, int buffer, long nowSecond) {
    int available = rows.available(row, buffer);
    if (available == 0 || units == 0 || below == 0) return available;
    return rows.confidence(row, nowSecond) < below ? Math.max(0, available - units) : available;
  }
}
