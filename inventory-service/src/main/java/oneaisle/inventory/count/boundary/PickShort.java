package oneaisle.inventory.count.boundary;

import java.time.Instant;
import java.util.UUID;

/** The order service's event, with the fields this feature reads. */
public record PickShort(
    UUID fulfilmentId,
    UUID reservationId,
    String number,
    String location,
    String sku,
    int missing,
    String reason,
    Instant occurredAt) {}
