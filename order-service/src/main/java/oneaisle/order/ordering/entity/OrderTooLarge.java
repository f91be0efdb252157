package oneaisle.order.ordering.entity;

import oneaisle.shared.money.Money;
import oneaisle.shared.problem.Refusal;

/** No order is worth that much; somebody has mistyped a quantity. */
public class OrderTooLarge extends Refusal {
  public OrderTooLarge(Money total) {
    super(Kind.RULE, "An order of " + total + " is beyond all measure.");
  }
}
