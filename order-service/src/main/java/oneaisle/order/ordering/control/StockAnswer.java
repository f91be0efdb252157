package oneaisle.order.ordering.control;

import java.util.List;
import oneaisle.order.orderbook.entity.ShortLine;

/**
 * A definite answer of inventory to a reservation.
 *
 * @param reason why not, a stable word; null where the stock is reserved
 * @param detail the same as a sentence; may be null
 * @param shortLines the SKUs there is not enough of
 */
public record StockAnswer(
    boolean reserved, String reason, String detail, List<ShortLine> shortLines) {

  public static final String INSUFFICIENT_STOCK = "INSUFFICIENT_STOCK";

  static final StockAnswer RESERVED = new StockAnswer(true, null, null, List.of());

  static StockAnswer shortOf(List<ShortLine> shortLines) {
    return new StockAnswer(false, INSUFFICIENT_STOCK, null, shortLines);
  }

  static StockAnswer refused(String reason, String detail) {
    return new StockAnswer(false, reason, detail, List.of());
  }
}
