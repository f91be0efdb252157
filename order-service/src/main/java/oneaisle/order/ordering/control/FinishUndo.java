package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.ordering.entity.OrderCancelled;
import oneaisle.order.ordering.entity.OrderRefused;
import oneaisle.order.ordering.entity.Placing;
import oneaisle.order.pickup.control.Attentions;
import oneaisle.shared.persistence.RetryOnConflict;

/** Nothing is reserved any more for an order that was being undone: it is closed. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class FinishUndo {

  private static final String NO_ANSWER = "NO_STOCK_ANSWER";

  @Inject private Orders orders;
  @Inject private Placings placings;
  @Inject private Attentions attentions;
  @Inject private Journal journal;
  @Inject private Clock clock;

  void finish(UUID orderId) {
    Order order = orders.lock(orderId);
    Optional<Placing> found = placings.find(orderId);
    if (found.isEmpty()) return;
    Placing placing = found.get();
    Instant now = clock.instant();
    if (placing.isCancelWanted()) {
      order.cancel();
      journal.note(order, Decision.CANCELLED, placing.cancelledBy(), placing.cancelReason());
      journal.tell(order, OrderCancelled.of(order, null, placing.cancelReason(), false, now));
    } else {
      order.refuse(
          NO_ANSWER, "Inventory gave no answer in time, so the order was given up.", List.of());
      journal.note(order, Decision.REFUSED, Journal.SERVICE, NO_ANSWER);
      journal.tell(order, OrderRefused.of(order, now));
    }
    attentions.drop(order.id());
    placings.remove(placing);
  }
}
