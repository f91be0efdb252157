package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Event: an order could not be taken. */
public record OrderRefused(
    @NotNull UUID orderId,
    String number,
    String channel,
    UUID customerId,
    @NotNull Instant occurredAt,
    String reason)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.REFUSED;
  }
}
