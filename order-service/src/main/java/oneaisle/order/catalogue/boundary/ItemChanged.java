package oneaisle.order.catalogue.boundary;

import oneaisle.shared.money.Money;

/** Inventory's event, with the fields this service reads. */
public record ItemChanged(String sku, String gtin, String name, Money unitPrice) {}
