package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.money.Money;

/** Event: a register sold over the counter; it may come hours later. */
public record SaleRecorded(
    @NotNull UUID orderId,
    String number,
    String channel,
    UUID customerId,
    @NotNull Instant occurredAt,
    String location,
    Instant soldAt,
    List<OrderedLine> lines,
    Money total,
    List<KnownBy> identifiers)
    implements OrderEvent {

  @Override
  public OrderState state() {
    return OrderState.PURCHASED;
  }
}
