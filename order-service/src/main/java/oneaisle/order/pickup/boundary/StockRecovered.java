package oneaisle.order.pickup.boundary;

/** Inventory's event, with the fields this service reads. */
public record StockRecovered(String location, String sku) {}
