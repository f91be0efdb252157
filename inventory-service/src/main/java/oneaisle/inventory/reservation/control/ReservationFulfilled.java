package oneaisle.inventory.reservation.control;

import java.util.List;
import java.util.UUID;

/** Claimed units were handed over, all or some of them. */
public record ReservationFulfilled(UUID reservationId, String location, List<LineQuantity> lines) {}
