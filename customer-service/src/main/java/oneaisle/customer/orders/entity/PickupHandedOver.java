package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Event: the customer has the goods. */
public record PickupHandedOver(
    @NotNull UUID orderId,
    String number,
    String channel,
    UUID customerId,
    @NotNull Instant occurredAt,
    UUID fulfilmentId,
    String location,
    Instant handedOverAt)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.HANDED_OVER;
  }
}
