package oneaisle.inventory.alert.control;

import java.util.UUID;

/**
 * An article that a shopper waits for can be had again.
 *
 * @param location where; the first that will do, where several do
 */
public record BackInStock(UUID alertId, UUID customerId, String sku, String location) {}
