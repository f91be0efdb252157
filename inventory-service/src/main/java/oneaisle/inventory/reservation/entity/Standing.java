package oneaisle.inventory.reservation.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * The changing part of a reservation.
 *
 * @param expiresAt while it is held
 * @param movedTo the reservation that it goes on as at another location, or null
 * @param sequence how many events have told of it
 */
public record Standing(
    ReservationStatus status,
    Instant expiresAt,
    Instant resolvedAt,
    UUID movedTo,
    long sequence,
    long version) {

  static Standing heldUntil(Instant expiresAt) {
    return new Standing(ReservationStatus.HELD, expiresAt, null, null, 1, 1);
  }

  static Standing committed() {
    return new Standing(ReservationStatus.COMMITTED, null, null, null, 1, 1);
  }
}
