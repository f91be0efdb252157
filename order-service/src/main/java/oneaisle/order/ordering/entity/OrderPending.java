package oneaisle.order.ordering.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** Whether the stock is reserved is not known yet. */
public class OrderPending extends Refusal {
  public OrderPending(UUID orderId) {
    super(
        Kind.UNAVAILABLE,
        "Inventory has not answered yet. The order is kept and resolves by itself; GET it or send the same PUT again.");
    with("orderId", orderId);
  }

  @Override
  public int retryAfterSeconds() {
    return 3;
  }
}
