package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.ordering.entity.Placing;
import oneaisle.order.ordering.entity.PlacingStep;
import oneaisle.shared.persistence.RetryOnConflict;

/** Says what a saga has to do next, and decides to give it up when its time is over. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class PlanPlacing {

  @Inject private Orders orders;
  @Inject private Placings placings;
  @Inject private Clock clock;

  /** The step to do, with what it needs. */
  public record Plan(PlacingStep step, StockClaim claim) {

    static Plan of(Placing placing, Order order) {
      return new Plan(placing.step(), StockClaim.of(order));
    }
  }

  /** Empty where the order is settled. */
  Optional<Plan> next(UUID orderId) {
    Order order = orders.lock(orderId);
    Optional<Placing> found = placings.find(orderId);
    if (found.isEmpty()) return Optional.empty();
    Placing placing = found.get();
    Instant now = clock.instant();
    if (placing.isToBeGivenUp(now)) placing.undo(now);
    return Optional.of(Plan.of(placing, order));
  }
}
