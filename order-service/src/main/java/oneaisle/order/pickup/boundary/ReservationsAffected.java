package oneaisle.order.pickup.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Inventory's event, with the fields this service reads. */
public record ReservationsAffected(
    String location,
    Instant closedFrom,
    Instant closedUntil,
    String reason,
    List<UUID> reservations) {}
