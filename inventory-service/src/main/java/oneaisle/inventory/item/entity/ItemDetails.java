package oneaisle.inventory.item.entity;

import oneaisle.shared.money.Money;

/**
 * What is known of an article besides its sku.
 *
 * @param gtin barcode, or null where the article has none
 * @param category or null
 */
public record ItemDetails(String gtin, String name, String category, Money unitPrice) {}
