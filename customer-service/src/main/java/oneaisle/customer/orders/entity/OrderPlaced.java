package oneaisle.customer.orders.entity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.money.Money;

/**
 * Event: an order was taken.
 *
 * @param placedAt when the shopper placed it, a moment before it was confirmed
 * @param guest whether the order carries contact data, to be fetched from the order service
 */
public record OrderPlaced(
    @NotNull UUID orderId,
    String number,
    String channel,
    UUID customerId,
    @NotNull Instant occurredAt,
    Instant placedAt,
    String location,
    UUID fulfilmentId,
    List<OrderedLine> lines,
    Money total,
    Instant promisedReadyAt,
    List<KnownBy> identifiers,
    Boolean guest)
    implements OrderEvent {

  /** Whether there is contact data to fetch. */
  public boolean isGuest() {
    return Boolean.TRUE.equals(guest);
  }

  @Override
  public OrderState state() {
    return OrderState.PLACED;
  }
}
