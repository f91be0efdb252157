package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.NotNull;

/** Inventory's event, with the fields this service reads. */
public record StockRecovered(@NotNull String location, @NotNull String sku) {}
