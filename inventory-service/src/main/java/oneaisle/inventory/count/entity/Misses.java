package oneaisle.inventory.count.entity;

import oneaisle.inventory.stock.entity.StockKey;

/**
 * How often pickers lately did not find an article at a location.
 *
 * @param times short picks that opened a count: those that are told while it is open are the same
 */
public record Misses(StockKey key, int times) {}
