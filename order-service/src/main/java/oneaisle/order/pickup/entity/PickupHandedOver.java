package oneaisle.order.pickup.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;

/** The shopper has the goods; the reserved stock is sold. */
public record PickupHandedOver(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    UUID reservationId,
    String location,
    List<Line> lines,
    Instant handedOverAt) {

  /** What was handed over. */
  public record Line(String sku, int quantity) {}

  public static PickupHandedOver of(Order order, Fulfilment fulfilment, Instant now) {
    return new PickupHandedOver(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        fulfilment.id(),
        order.id(),
        fulfilment.location(),
        fulfilment.lines().stream().map(line -> new Line(line.sku(), line.quantity())).toList(),
        fulfilment.handedOverAt());
  }
}
