package oneaisle.order.pickup.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;

/**
 * Who picks an order has not got all units of an article.
 *
 * @param missing units that are not picked
 */
public record PickShort(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    UUID reservationId,
    String location,
    String sku,
    int missing,
    ShortPickReason reason) {

  public static PickShort of(
      Order order,
      Fulfilment fulfilment,
      PickList.Missing missing,
      ShortPickReason reason,
      Instant now) {
    return new PickShort(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        fulfilment.id(),
        order.id(),
        fulfilment.location(),
        missing.sku(),
        missing.units(),
        reason);
  }
}
