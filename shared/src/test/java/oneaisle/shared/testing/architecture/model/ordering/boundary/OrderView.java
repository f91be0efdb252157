package oneaisle.shared.testing.architecture.model.ordering.boundary;

import java.util.UUID;
import oneaisle.shared.money.Money;
import oneaisle.shared.testing.architecture.model.ordering.entity.Order;

/** An answer. */
public record OrderView(UUID id, Money total) {

  static OrderView from(Order order) {
    return new OrderView(order.id(), order.total());
  }
}
