package oneaisle.order.ordering.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.order.ordering.control.AcceptOrder.Accepted;
import oneaisle.order.ordering.control.ReadOrder.OrderDetails;
import oneaisle.order.ordering.control.SettleOrder.Settled;
import oneaisle.order.ordering.entity.InsufficientStock;
import oneaisle.order.ordering.entity.OrderNotPossible;
import oneaisle.order.ordering.entity.OrderPending;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.problem.TooManyWaiting;

/**
 * Places an order: accept it, reserve its stock, confirm or refuse it, in two transactions with
 * inventory asked between them. Requests that come together share each of the two. Placing the same
 * order again leads to the same answer.
 */
@ApplicationScoped
public class PlaceOrder {

  @Inject private AcceptOrder acceptOrder;
  @Inject private SettleOrder settleOrder;
  @Inject private ReadOrder readOrder;
  @Inject private PlacingTimes times;

  private SharedTransaction<WantedOrder, Optional<Accepted>> accepting;

  @PostConstruct
  void open() {
    accepting = new SharedTransaction<>(acceptOrder::accept, this::acceptAlone, times.deadline());
  }

  /**
   * The order as it stands now.
   *
   * @param first whether this request made it
   */
  public record Placed(OrderDetails details, boolean first) {}

  /**
   * @throws OrderPending where inventory gave no definite answer
   * @throws InsufficientStock where the order is refused for want of stock
   * @throws TooManyWaiting where it was not looked at in time, and nothing is kept of it
   */
  public Placed place(WantedOrder wanted) {
    Optional<Accepted> fresh = accepting.ask(wanted);
    Settled settled =
        fresh
            .map(settleOrder::settle)
            .orElseGet(() -> new Settled(settleOrder.settle(wanted.id()), Optional.empty()));
    if (!settled.definite()) throw new OrderPending(wanted.id());
    OrderDetails details =
        settled.confirmed().orElseGet(() -> readOrder.read(wanted.id(), Reach.EVERYTHING));
    if (details.order().status() == OrderStatus.REFUSED) throw refusal(details.order());
    return new Placed(details, fresh.isPresent());
  }

  /** Of two requests with the same id at once the second finds what the first has stored. */
  private Optional<Accepted> acceptAlone(WantedOrder wanted) {
    try {
      return acceptOrder.accept(List.of(wanted)).get(0).orThrow();
    } catch (RuntimeException e) {
      if (!SqlErrors.isDuplicateKey(e)) throw e;
      return acceptOrder.accept(List.of(wanted)).get(0).orThrow();
    }
  }

  private static RuntimeException refusal(Order order) {
    if (StockAnswer.INSUFFICIENT_STOCK.equals(order.refusalReason())) {
      return new InsufficientStock(order.shortLines());
    }
    return new OrderNotPossible(order.refusalReason(), order.refusalDetail());
  }
}
