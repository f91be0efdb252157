package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.order.ordering.control.PlanPlacing.Plan;
import oneaisle.order.ordering.control.ReadOrder.OrderDetails;
import oneaisle.order.ordering.entity.InsufficientStock;
import oneaisle.order.ordering.entity.OrderNotPossible;
import oneaisle.order.ordering.entity.OrderPending;
import oneaisle.shared.persistence.SqlErrors;

/**
 * Places an order: accept it, reserve its stock, confirm or refuse it, each in its own transaction
 * and inventory asked between them. Placing the same order again leads to the same answer.
 */
@ApplicationScoped
public class PlaceOrder {

  @Inject private AcceptOrder acceptOrder;
  @Inject private SettleOrder settleOrder;
  @Inject private ReadOrder readOrder;

  /**
   * The order as it stands now.
   *
   * @param first whether this request made it
   */
  public record Placed(OrderDetails details, boolean first) {}

  /**
   * @throws OrderPending where inventory gave no definite answer
   * @throws InsufficientStock where the order is refused for want of stock
   */
  public Placed place(WantedOrder wanted) {
    Optional<Plan> fresh = accept(wanted);
    boolean settled =
        fresh.isPresent()
            ? settleOrder.settle(wanted.id(), fresh)
            : settleOrder.settle(wanted.id());
    if (!settled) throw new OrderPending(wanted.id());
    OrderDetails details = readOrder.read(wanted.id(), Reach.EVERYTHING);
    if (details.order().status() == OrderStatus.REFUSED) throw refusal(details.order());
    return new Placed(details, fresh.isPresent());
  }

  /** Two requests with the same id at the same time: the second finds what the first has stored. */
  private Optional<Plan> accept(WantedOrder wanted) {
    try {
      return acceptOrder.accept(wanted);
    } catch (RuntimeException e) {
      if (!SqlErrors.isDuplicateKey(e)) throw e;
      return acceptOrder.accept(wanted);
    }
  }

  private static RuntimeException refusal(Order order) {
    if (StockAnswer.INSUFFICIENT_STOCK.equals(order.refusalReason())) {
      return new InsufficientStock(order.shortLines());
    }
    return new OrderNotPossible(order.refusalReason(), order.refusalDetail());
  }
}
