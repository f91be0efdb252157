package oneaisle.inventory.reservation.control;

import java.util.UUID;

/** A hold has become part of an order and no longer expires. */
public record ReservationCommitted(UUID reservationId, String location) {}
