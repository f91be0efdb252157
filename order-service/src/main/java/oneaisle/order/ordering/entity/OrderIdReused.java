package oneaisle.order.ordering.entity;

import oneaisle.shared.problem.Refusal;

/** An order with this id was placed with other content. */
public class OrderIdReused extends Refusal {
  public OrderIdReused() {
    super(Kind.RULE, "This id belongs to another order. Take a new id for a new order.");
  }
}
