package oneaisle.customer.orders.entity;

import java.time.Instant;
import java.util.UUID;

/** Event: an order is off. */
public record OrderCancelled(
    UUID orderId,
    String number,
    String channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    String reason)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.CANCELLED;
  }
}
