package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Contact;
import oneaisle.order.orderbook.entity.HistoryEntry;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.order.ordering.entity.Placing;
import oneaisle.order.pickup.control.FindPickups;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.problem.NotFound;

/** Reads orders for those who may know of them. */
@ApplicationScoped
@Transactional
public class ReadOrder {

  @Inject private Orders orders;
  @Inject private Placings placings;
  @Inject private FindPickups findPickups;

  /**
   * An order with what belongs to it.
   *
   * @param attention what somebody has to look at about its pickup
   * @param cancelRequested it is to be cancelled as soon as inventory has answered
   */
  public record OrderDetails(
      Order order,
      Optional<Fulfilment> pickup,
      List<Attention> attention,
      boolean cancelRequested) {

    /** Of an order that was confirmed just now: what anybody had to look at came before. */
    static OrderDetails ofConfirmed(Order order, Fulfilment pickup) {
      return new OrderDetails(order, Optional.of(pickup), List.of(), false);
    }
  }

  public OrderDetails read(UUID id, Reach reach) {
    return details(orders.get(id, reach));
  }

  public OrderDetails readByNumber(String number, Reach reach) {
    return details(orders.getByNumber(number, reach));
  }

  public List<Order> list(Orders.Filter filter, Reach reach, Optional<Cursor> after, int limit) {
    return orders.list(filter, reach, after, limit);
  }

  public List<HistoryEntry> history(UUID id, Reach reach) {
    orders.get(id, reach);
    return orders.history(id);
  }

  /** How to reach the guest who ordered. */
  public Contact contact(UUID id, Reach reach) {
    return orders
        .get(id, reach)
        .contact()
        .orElseThrow(() -> new NotFound("contact of the order", id));
  }

  private OrderDetails details(Order order) {
    boolean cancelRequested =
        order.status() == OrderStatus.ACCEPTED
            && placings.find(order.id()).filter(Placing::isCancelWanted).isPresent();
    Optional<Fulfilment> pickup = findPickups.ofOrder(order.id());
    List<Attention> attention = pickup.map(findPickups::attention).orElse(List.of());
    return new OrderDetails(order, pickup, attention, cancelRequested);
  }
}
