package oneaisle.inventory.reservation.entity;

/**
 * {@code HELD → COMMITTED → FULFILLED}; the side exits are {@code RELEASED} and {@code EXPIRED}.
 */
public enum ReservationStatus {
  /** Claimed until it expires. */
  HELD,
  /** Claimed for an order; does not expire. */
  COMMITTED,
  /** The last open unit was handed over. */
  FULFILLED,
  /** The last open unit was given back. */
  RELEASED,
  /** The hold ran out. */
  EXPIRED;

  /** Whether units are still claimed. */
  public boolean isLive() {
    return this == HELD || this == COMMITTED;
  }
}
