package oneaisle.order.pickup.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;

/**
 * The goods wait for the shopper. The code is not in here: who sends it asks for it at that moment.
 */
public record PickupReady(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    String location,
    Instant readyAt,
    Instant pickupBy) {

  public static PickupReady of(Order order, Fulfilment fulfilment, Instant now) {
    return new PickupReady(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        fulfilment.id(),
        fulfilment.location(),
        fulfilment.readyAt(),
        fulfilment.pickupBy());
  }
}
