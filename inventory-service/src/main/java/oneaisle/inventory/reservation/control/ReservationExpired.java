package oneaisle.inventory.reservation.control;

import java.util.List;
import java.util.UUID;

/** A hold ran out and its units are free again. */
public record ReservationExpired(UUID reservationId, String location, List<LineQuantity> lines) {}
