package oneaisle.order.purchases.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderLine;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.shared.money.Money;

/** One purchase on any channel. */
public record PurchaseView(
    UUID orderId,
    String number,
    Channel channel,
    String location,
    Instant purchasedAt,
    OrderStatus status,
    List<Line> lines,
    Money total) {

  /** What was bought; a negative quantity was brought back. */
  public record Line(String sku, String name, int quantity, Money unitPrice) {
    static Line from(OrderLine line) {
      return new Line(line.sku(), line.name(), line.quantity(), line.unitPrice());
    }
  }

  static PurchaseView from(Order order) {
    return new PurchaseView(
        order.id(),
        order.number(),
        order.channel(),
        order.location(),
        order.placedAt(),
        order.status(),
        order.lines().stream().map(Line::from).toList(),
        order.total());
  }
}
