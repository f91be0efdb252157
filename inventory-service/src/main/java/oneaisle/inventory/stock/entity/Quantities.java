package oneaisle.inventory.stock.entity;

/**
 * The figures of a stock level.
 *
 * @param onHand physically there; below zero where sales outran what was known
 * @param unavailable of those, damaged or in quality control
 * @param reserved claimed by reservations
 * @param safetyStock kept back from every promise
 * @param incoming on its way here; nothing is promised from it
 */
public record Quantities(int onHand, int unavailable, int reserved, int safetyStock, int incoming) {

  /** More of one article at one place than there can be; far from what a column holds. */
  private static final int BEYOND_MEASURE = 1_000_000_000;

  public static final Quantities NONE = new Quantities(0, 0, 0, 0, 0);

  /** Available to promise: what a new reservation may claim. */
  public int availableToPromise() {
    return Math.max(0, onHand - unavailable - reserved - safetyStock);
  }

  /** How many promised or sold units are not there; 0 where every promise can be kept. */
  public int shortBy() {
    return Math.max(0, reserved - (onHand - unavailable));
  }

  /** How many more are unavailable than there are: 0 unless facts made it so. */
  public int unavailableTooMany() {
    return Math.max(0, unavailable - Math.max(0, onHand));
  }

  /** Whether so many units at one place are a mistake of who tells of them. */
  public static boolean isBeyondMeasure(long onHand) {
    return Math.abs(onHand) > BEYOND_MEASURE;
  }

  public Quantities withReserved(int units) {
    return new Quantities(onHand, unavailable, units, safetyStock, incoming);
  }

  public Quantities withSafetyStock(int units) {
    return new Quantities(onHand, unavailable, reserved, units, incoming);
  }

  public Quantities withIncoming(int units) {
    return new Quantities(onHand, unavailable, reserved, safetyStock, units);
  }

  public Quantities moved(int onHandChange, int unavailableChange) {
    return new Quantities(
        Math.addExact(onHand, onHandChange),
        Math.addExact(unavailable, unavailableChange),
        reserved,
        safetyStock,
        incoming);
  }
}
