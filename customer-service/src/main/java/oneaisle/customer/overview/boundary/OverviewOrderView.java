package oneaisle.customer.overview.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.orders.entity.OrderState;
import oneaisle.shared.money.Money;

/**
 * An order or a purchase.
 *
 * @param open whether the customer still waits for something
 * @param promisedAt when it should be ready; null for a purchase over the counter
 * @param pickupBy until when it waits in the store; null as long as it is not ready
 */
public record OverviewOrderView(
    UUID id,
    String number,
    String channel,
    OrderState state,
    boolean open,
    String location,
    Instant placedAt,
    Instant promisedAt,
    Instant readyAt,
    Instant pickupBy,
    Money total,
    Integer lines) {

  static OverviewOrderView from(CustomerOrder order) {
    return new OverviewOrderView(
        order.id(),
        order.number(),
        order.channel(),
        order.state(),
        order.state().isOpen(),
        order.location(),
        order.placedAt(),
        order.promisedAt(),
        order.readyAt(),
        order.pickupBy(),
        order.total(),
        order.lineCount());
  }
}
