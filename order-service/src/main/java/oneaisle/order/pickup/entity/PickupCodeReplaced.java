package oneaisle.order.pickup.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;

/**
 * The pickup has a new code, the old one is worth nothing: the shopper should be sent the new one.
 */
public record PickupCodeReplaced(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    String location,
    int codeVersion) {

  public static PickupCodeReplaced of(Order order, Fulfilment fulfilment, Instant now) {
    return new PickupCodeReplaced(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        fulfilment.id(),
        fulfilment.location(),
        fulfilment.codeVersion());
  }
}
