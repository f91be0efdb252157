package oneaisle.order.purchases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.Order;

/** The customer service has found out whose order it is. */
@ApplicationScoped
@Transactional
public class LinkCustomer {

  private static final String BY = "customer-service";

  @Inject private Orders orders;
  @Inject private Journal journal;

  /**
   * @param decidedAt when the customer service decided it: links of several customers may come in
   *     any order
   */
  public void link(UUID orderId, UUID customerId, Instant decidedAt) {
    Order order = orders.lock(orderId);
    if (order.link(customerId, decidedAt)) {
      journal.note(order, Decision.CUSTOMER_LINKED, BY, "customer " + customerId);
    }
  }
}
