package oneaisle.order.purchases.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.shared.paging.Cursor;

/** What a customer bought, whichever channel it went by. */
@ApplicationScoped
@Transactional
public class FindPurchases {

  @Inject private Orders orders;

  /** Newest first; orders that were refused or are not answered for yet are no purchases. */
  public List<Order> of(UUID customerId, Optional<Cursor> after, int limit) {
    return orders.purchases(customerId, after, limit);
  }
}
