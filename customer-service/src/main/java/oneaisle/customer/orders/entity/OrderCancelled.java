package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Event: an order is off. */
public record OrderCancelled(
    @NotNull UUID orderId,
    String number,
    String channel,
    UUID customerId,
    @NotNull Instant occurredAt,
    UUID fulfilmentId,
    String reason)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.CANCELLED;
  }
}
