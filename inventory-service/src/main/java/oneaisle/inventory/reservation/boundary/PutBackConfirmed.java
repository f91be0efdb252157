package oneaisle.inventory.reservation.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Picked units of a cancelled order are back on the shelf (event of the order service). */
public record PutBackConfirmed(@NotNull UUID reservationId) {}
