package oneaisle.shared.testing.architecture.model.ordering.control;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import oneaisle.shared.money.Money;
import oneaisle.shared.testing.architecture.model.ordering.entity.Order;
import oneaisle.shared.testing.architecture.model.stock.control.TakeStock;

/** A use case: the transaction, and another feature asked in control. */
@Transactional
public class PlaceOrder {

  @Inject private Orders orders;
  @Inject private TakeStock takeStock;

  public Order place(UUID id, Money total) {
    takeStock.take(id.toString());
    Order order = new Order(id, total);
    order.close();
    orders.add(order);
    return order;
  }
}
