package oneaisle.inventory.reservation.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order, or a part of it, was handed to its shopper (event of the order service). */
public record PickupHandedOver(
    @NotNull UUID fulfilmentId,
    @NotNull UUID reservationId,
    @NotNull String location,
    @NotNull @Valid List<Line> lines,
    @NotNull Instant handedOverAt) {

  public record Line(@NotNull String sku, int quantity) {}
}
