package oneaisle.customer.orders.entity;

import java.time.Instant;
import java.util.UUID;

/** Event: an order could not be taken. */
public record OrderRefused(
    UUID orderId, String number, String channel, UUID customerId, Instant occurredAt, String reason)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.REFUSED;
  }
}
