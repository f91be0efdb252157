package oneaisle.order.ordering.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;

/**
 * An order was called off before hand-over, or nobody came for it.
 *
 * @param fulfilmentId null where no store was at work yet
 * @param putBack units were picked already: their stock stays reserved until PutBackConfirmed
 */
public record OrderCancelled(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    UUID reservationId,
    String reason,
    boolean putBack) {

  public static OrderCancelled of(
      Order order, UUID fulfilmentId, String reason, boolean putBack, Instant now) {
    return new OrderCancelled(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        fulfilmentId,
        order.id(),
        reason,
        putBack);
  }
}
