package oneaisle.order.orderbook.entity;

import oneaisle.shared.problem.Refusal;

/** What was asked for comes too late: the order has gone another way. */
public class OrderIsSettled extends Refusal {

  public OrderIsSettled(OrderStatus status) {
    super(Kind.CONFLICT, "The order is " + status + " already.");
    with("status", status);
  }
}
