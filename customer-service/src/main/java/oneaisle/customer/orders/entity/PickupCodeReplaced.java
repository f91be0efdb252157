package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Event: the code that fetches the goods is another one now. */
public record PickupCodeReplaced(
    @NotNull UUID orderId,
    String number,
    String channel,
    UUID customerId,
    @NotNull Instant occurredAt,
    UUID fulfilmentId,
    String location)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return null;
  }
}
