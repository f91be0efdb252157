package oneaisle.customer.orders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.orders.entity.OrderEvent;

/** Brings this service's picture of an order up to date with an event. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProjectOrder {

  @Inject private CustomerOrders orders;

  /**
   * The order, locked: what else follows from the event is decided before any other event of this
   * order.
   */
  public CustomerOrder project(OrderEvent event, long sequence) {
    CustomerOrder order = orders.lock(event.orderId()).orElseGet(() -> seenFirst(event));
    order.follow(event, sequence);
    return order;
  }

  private CustomerOrder seenFirst(OrderEvent event) {
    CustomerOrder order = new CustomerOrder(event.orderId());
    orders.add(order);
    return order;
  }
}
