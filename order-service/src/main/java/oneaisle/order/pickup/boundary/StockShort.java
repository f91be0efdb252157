package oneaisle.order.pickup.boundary;

import java.util.List;
import java.util.UUID;

/** Inventory's event, with the fields this service reads. */
public record StockShort(String location, String sku, List<UUID> reservations) {}
