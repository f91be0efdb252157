package oneaisle.order.pos.control;

import oneaisle.shared.money.Money;

/**
 * One line of a sale as the register sent it.
 *
 * @param row where it stands in the feed, to name it if it is rejected
 * @param line its number in the sale
 * @param quantity negative where something was brought back
 */
public record SoldLine(long row, int line, String sku, int quantity, Money unitPrice) {}
