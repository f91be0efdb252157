package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/** Inventory's event, with the fields this service reads. */
public record StockShort(
    @NotNull String location, @NotNull String sku, @NotNull List<UUID> reservations) {}
