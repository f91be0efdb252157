package oneaisle.customer.item.entity;

import jakarta.validation.constraints.NotNull;

/** Event of the inventory service: how an item is now. */
public record ItemChanged(@NotNull String sku, @NotNull String name) {}
