package oneaisle.inventory.count.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** The order service's event, with the fields this feature reads. */
public record PickShort(
    @NotNull UUID fulfilmentId,
    @NotNull UUID reservationId,
    String number,
    @NotNull String location,
    @NotNull String sku,
    int missing,
    @NotNull String reason,
    @NotNull Instant occurredAt) {}
