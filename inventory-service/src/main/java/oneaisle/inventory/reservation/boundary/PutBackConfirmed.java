package oneaisle.inventory.reservation.boundary;

import java.util.UUID;

/** Picked units of a cancelled order are back on the shelf (event of the order service). */
public record PutBackConfirmed(UUID reservationId) {}
