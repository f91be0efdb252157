package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Journal.Told;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.HistoryEntry;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.ordering.control.AcceptOrder.Accepted;
import oneaisle.order.ordering.control.ReadOrder.OrderDetails;
import oneaisle.order.ordering.entity.OrderPlaced;
import oneaisle.order.pickup.control.AllocatePickup;
import oneaisle.order.pickup.control.AllocatePickup.Collected;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.shared.trace.TraceContext;

/**
 * Confirms orders whose stock is reserved, those that come together in one transaction, without
 * reading them again: the database is asked whether they still are as they were accepted. Almost
 * always they are, for nobody else knows of them yet; where one is not, nothing is done, and {@link
 * TakeStockAnswer} looks at each.
 */
@ApplicationScoped
@Transactional
public class ConfirmOrders {

  @Inject private Orders orders;
  @Inject private Placings placings;
  @Inject private AllocatePickup allocatePickup;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /** An accepted order whose stock is reserved, and the trace in which that was asked for. */
  record Reserved(Accepted accepted, TraceContext trace) {

    private Order order() {
      return accepted.order();
    }
  }

  /**
   * The orders as they are then.
   *
   * @throws TouchedMeanwhile where one was changed by somebody else; then none is confirmed
   */
  List<OrderDetails> confirm(List<Reserved> all) {
    List<Order> added = all.stream().map(Reserved::order).toList();
    if (!orders.confirmUntouched(added)
        || !placings.removeConfirmable(added.stream().map(Order::id).toList())) {
      throw new TouchedMeanwhile();
    }
    Instant now = clock.instant();
    List<Fulfilment> pickups = allocatePickup.allocate(collected(all), now);
    List<HistoryEntry> history = new ArrayList<>();
    List<Told> events = new ArrayList<>();
    List<OrderDetails> confirmed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Order order = all.get(i).order();
      Fulfilment pickup = pickups.get(i);
      order.confirm();
      history.add(order.decided(Decision.CONFIRMED, Journal.SERVICE, "stock is reserved", now));
      events.add(journal.told(order, OrderPlaced.of(order, pickup, now), all.get(i).trace()));
      order.written();
      confirmed.add(OrderDetails.ofConfirmed(order, pickup));
    }
    journal.write(history);
    journal.tellAll(events);
    return confirmed;
  }

  private static List<Collected> collected(List<Reserved> all) {
    return all.stream()
        .map(one -> new Collected(one.order(), one.accepted().placing().collectorName()))
        .toList();
  }

  /** One of the orders is not as it was accepted: the transaction is undone. */
  static final class TouchedMeanwhile extends RuntimeException {
    private TouchedMeanwhile() {
      super("An order was changed before it was confirmed", null, false, false);
    }
  }
}
