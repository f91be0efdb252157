package oneaisle.order.ordering.control;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderLine;

/**
 * What inventory is asked to reserve for an order. The reservation has the order's id, so asking
 * twice reserves once.
 */
public record StockClaim(UUID reservationId, Body body) {

  /** The body inventory reads. */
  public record Body(
      String location, Channel channel, String reference, List<Line> lines, boolean commit) {}

  /** One SKU; lines of the same SKU are merged. */
  public record Line(String sku, int quantity) {}

  static StockClaim of(Order order) {
    Map<String, Integer> quantities = new TreeMap<>();
    for (OrderLine line : order.lines())
      quantities.merge(line.sku(), line.quantity(), Integer::sum);
    List<Line> lines =
        quantities.entrySet().stream()
            .map(entry -> new Line(entry.getKey(), entry.getValue()))
            .toList();
    return new StockClaim(
        order.id(), new Body(order.location(), order.channel(), order.number(), lines, true));
  }
}
