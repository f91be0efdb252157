package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Event: the goods wait in the store until {@code pickupBy}. */
public record PickupReady(
    @NotNull UUID orderId,
    String number,
    String channel,
    UUID customerId,
    @NotNull Instant occurredAt,
    UUID fulfilmentId,
    String location,
    Instant readyAt,
    Instant pickupBy)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.READY;
  }
}
