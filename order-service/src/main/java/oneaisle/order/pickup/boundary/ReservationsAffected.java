package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Inventory's event, with the fields this service reads. */
public record ReservationsAffected(
    @NotNull String location,
    Instant closedFrom,
    Instant closedUntil,
    String reason,
    @NotNull List<UUID> reservations) {}
