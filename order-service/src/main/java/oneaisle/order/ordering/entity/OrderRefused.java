package oneaisle.order.ordering.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;

/** An order could not be had; nothing is reserved for it. */
public record OrderRefused(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    String reason) {

  public static OrderRefused of(Order order, Instant now) {
    return new OrderRefused(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        order.refusalReason());
  }
}
