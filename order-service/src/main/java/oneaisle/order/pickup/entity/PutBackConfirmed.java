package oneaisle.order.pickup.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;

/**
 * The picked units of a cancelled or expired pickup are on the shelf again: their stock may be
 * released.
 */
public record PutBackConfirmed(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    UUID reservationId,
    String location) {

  public static PutBackConfirmed of(Order order, Fulfilment fulfilment, Instant now) {
    return new PutBackConfirmed(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        fulfilment.id(),
        order.id(),
        fulfilment.location());
  }
}
