package oneaisle.customer.orders.entity;

/**
 * One line of an order or a sale.
 *
 * @param quantity negative for what came back
 */
public record OrderedLine(String sku, Integer quantity) {}
