package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Event: goods of a cancelled order are back on the shelf. */
public record PutBackConfirmed(
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
