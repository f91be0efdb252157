package oneaisle.order.ordering.entity;

import oneaisle.shared.problem.Refusal;

/** The order was refused for another reason than missing stock. */
public class OrderNotPossible extends Refusal {
  public OrderNotPossible(String reason, String detail) {
    super(Kind.RULE, detail == null ? "The order was refused." : detail);
    with("reason", reason);
  }
}
