package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Event: somebody in the store has begun to pick. */
public record PickupClaimed(
    @NotNull UUID orderId,
    String number,
    String channel,
    UUID customerId,
    @NotNull Instant occurredAt,
    UUID fulfilmentId,
    String location,
    String by)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.PICKING;
  }
}
