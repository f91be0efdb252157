package oneaisle.order.catalogue.boundary;

import jakarta.validation.constraints.NotNull;
import oneaisle.shared.money.Money;

/** Inventory's event, with the fields this service reads. */
public record ItemChanged(
    @NotNull String sku, String gtin, @NotNull String name, @NotNull Money unitPrice) {}
