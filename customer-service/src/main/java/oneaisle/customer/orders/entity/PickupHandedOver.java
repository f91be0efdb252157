package oneaisle.customer.orders.entity;

import java.time.Instant;
import java.util.UUID;

/** Event: the customer has the goods. */
public record PickupHandedOver(
    UUID orderId,
    String number,
    String channel,
    UUID customerId,
    Instant occurredAt,
    UUID fulfilmentId,
    String location,
    Instant handedOverAt)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.HANDED_OVER;
  }
}
