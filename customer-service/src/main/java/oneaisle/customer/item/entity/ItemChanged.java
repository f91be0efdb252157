package oneaisle.customer.item.entity;

/** Event of the inventory service: how an item is now. */
public record ItemChanged(String sku, String name) {}
