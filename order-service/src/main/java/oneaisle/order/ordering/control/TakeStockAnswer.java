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
import oneaisle.order.ordering.control.PlanPlacing.Plan;
import oneaisle.order.ordering.entity.OrderPlaced;
import oneaisle.order.ordering.entity.OrderRefused;
import oneaisle.order.ordering.entity.Placing;
import oneaisle.order.ordering.entity.PlacingStep;
import oneaisle.order.pickup.control.AllocatePickup;
import oneaisle.order.pickup.control.AllocatePickup.Collected;
import oneaisle.order.pickup.control.Attentions;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Inventory has answered: the order is confirmed or refused, or undone if nobody wants it any more.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class TakeStockAnswer {

  @Inject private Orders orders;
  @Inject private Placings placings;
  @Inject private AllocatePickup allocatePickup;
  @Inject private Attentions attentions;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /** What is left to do; empty where the order is settled. */
  Optional<Plan> take(UUID orderId, StockAnswer answer) {
    Order order = orders.lock(orderId);
    Optional<Placing> found = placings.find(orderId);
    if (found.isEmpty()) return Optional.empty(); // settled by another attempt
    Placing placing = found.get();
    // where it is being undone already, this answer comes too late
    if (placing.step() == PlacingStep.RESERVE) {
      if (answer.reserved() && placing.isCancelWanted()) {
        placing.undo(clock.instant());
      } else {
        if (answer.reserved()) confirm(order, placing);
        else refuse(order, placing, answer);
        return Optional.empty();
      }
    }
    return Optional.of(Plan.of(placing, order));
  }

  private void confirm(Order order, Placing placing) {
    Instant now = clock.instant();
    order.confirm();
    Fulfilment fulfilment =
        allocatePickup.allocate(List.of(new Collected(order, placing.collectorName())), now).get(0);
    journal.note(order, Decision.CONFIRMED, Journal.SERVICE, "stock is reserved");
    journal.tell(order, OrderPlaced.of(order, fulfilment, now));
    placings.remove(placing);
  }

  private void refuse(Order order, Placing placing, StockAnswer answer) {
    order.refuse(answer.reason(), answer.detail(), answer.shortLines());
    journal.note(order, Decision.REFUSED, Journal.SERVICE, answer.reason());
    journal.tell(order, OrderRefused.of(order, clock.instant()));
    attentions.drop(order.id());
    placings.remove(placing);
  }
}
