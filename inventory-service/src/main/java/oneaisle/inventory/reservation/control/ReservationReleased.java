package oneaisle.inventory.reservation.control;

import java.util.List;
import java.util.UUID;

/** Claimed units were given back, all or some of them. */
public record ReservationReleased(UUID reservationId, String location, List<LineQuantity> lines) {}
