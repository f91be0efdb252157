package oneaisle.order.pickup.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;

/** An associate has taken the work on. */
public record PickupClaimed(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    String location,
    String by) {

  public static PickupClaimed of(Order order, Fulfilment fulfilment, Instant now) {
    return new PickupClaimed(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        fulfilment.id(),
        fulfilment.location(),
        fulfilment.claimedBy());
  }
}
