package oneaisle.inventory.reservation.entity;

/**
 * The claim on one article. Every claimed unit is open until it leaves in one of three ways.
 *
 * @param requested as asked for
 * @param quantity as granted; less than requested only where the caller allowed it
 */
public record ReservationLine(
    String sku, int requested, int quantity, int fulfilled, int released, int expired) {

  static ReservationLine granted(String sku, int requested, int quantity) {
    return new ReservationLine(sku, requested, quantity, 0, 0, 0);
  }

  public int open() {
    return quantity - fulfilled - released - expired;
  }

  ReservationLine fulfil(int units) {
    requireOpen(units);
    return new ReservationLine(sku, requested, quantity, fulfilled + units, released, expired);
  }

  ReservationLine release(int units) {
    requireOpen(units);
    return new ReservationLine(sku, requested, quantity, fulfilled, released + units, expired);
  }

  ReservationLine expire() {
    return new ReservationLine(sku, requested, quantity, fulfilled, released, expired + open());
  }

  private void requireOpen(int units) {
    if (units < 0 || units > open())
      throw new IllegalStateException(units + " of " + open() + " open of " + sku);
  }
}
