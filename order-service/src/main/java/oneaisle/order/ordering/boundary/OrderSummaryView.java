package oneaisle.order.ordering.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.shared.money.Money;

/** An order as a line of a list. */
public record OrderSummaryView(
    UUID id,
    String number,
    Channel channel,
    OrderStatus status,
    UUID customerId,
    boolean guest,
    String location,
    Instant placedAt,
    Money total) {

  static OrderSummaryView from(Order order) {
    return new OrderSummaryView(
        order.id(),
        order.number(),
        order.channel(),
        order.status(),
        order.customerId(),
        order.contact().isPresent(),
        order.location(),
        order.placedAt(),
        order.total());
  }
}
