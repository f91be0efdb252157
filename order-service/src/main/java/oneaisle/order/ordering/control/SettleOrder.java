package oneaisle.order.ordering.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.ordering.control.AcceptOrder.Accepted;
import oneaisle.order.ordering.control.ConfirmOrders.Reserved;
import oneaisle.order.ordering.control.PlanPlacing.Plan;
import oneaisle.order.ordering.control.ReadOrder.OrderDetails;
import oneaisle.order.ordering.control.SharedTransaction.Answer;
import oneaisle.shared.problem.DependencyUnavailable;
import oneaisle.shared.problem.TooManyWaiting;
import oneaisle.shared.trace.TraceContext;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Drives the saga of one order as far as it goes: ask what to do, do it outside of any transaction,
 * store what came of it. The request that places an order and the recovery loop do the same; both
 * may at once, because every step can be done twice and what came of it is decided under the
 * order's lock.
 */
@ApplicationScoped
public class SettleOrder {

  /** Reserve, then release if that is what the answer asks for. */
  private static final int STEPS = 3;

  @Inject private PlanPlacing planPlacing;
  @Inject private TakeStockAnswer takeStockAnswer;
  @Inject private FinishUndo finishUndo;
  @Inject private PostponePlacing postponePlacing;
  @Inject private InventoryClient inventory;
  @Inject private ConfirmOrders confirmOrders;
  @Inject private PlacingTimes times;

  private SharedTransaction<Reserved, Optional<OrderDetails>> confirming;

  @PostConstruct
  void open() {
    confirming =
        new SharedTransaction<>(
            all ->
                confirmOrders.confirm(all).stream()
                    .map(details -> new Answer<>(Optional.of(details), null))
                    .toList(),
            one -> Optional.empty(),
            times.deadline());
  }

  /**
   * How far it went.
   *
   * @param definite false where inventory gave no definite answer, or there was no time to take it:
   *     the order stays as it is and is tried again later
   * @param confirmed the order, where it is known without being read again
   */
  record Settled(boolean definite, Optional<OrderDetails> confirmed) {}

  /**
   * @return false where inventory gave no definite answer
   */
  public boolean settle(UUID orderId) {
    return settle(orderId, planPlacing.next(orderId));
  }

  /** The same for an order that was accepted just now, and of which nobody else knows yet. */
  Settled settle(Accepted accepted) {
    UUID orderId = accepted.order().id();
    try {
      StockAnswer answer = inventory.reserve(StockClaim.of(accepted.order()));
      Optional<OrderDetails> confirmed =
          answer.reserved()
              ? confirming.ask(new Reserved(accepted, TraceContext.current()))
              : Optional.empty();
      if (confirmed.isPresent()) return new Settled(true, confirmed);
      return new Settled(settle(orderId, takeStockAnswer.take(orderId, answer)), Optional.empty());
    } catch (DependencyUnavailable | FaultToleranceException | TooManyWaiting notYet) {
      postponePlacing.postpone(orderId);
      return new Settled(false, Optional.empty());
    }
  }

  private boolean settle(UUID orderId, Optional<Plan> plan) {
    try {
      Optional<Plan> next = plan;
      for (int step = 0; step < STEPS && next.isPresent(); step++) next = doStep(next.get());
      return next.isEmpty();
    } catch (DependencyUnavailable | FaultToleranceException noAnswer) {
      postponePlacing.postpone(orderId);
      return false;
    }
  }

  private Optional<Plan> doStep(Plan plan) {
    UUID orderId = plan.claim().reservationId();
    return switch (plan.step()) {
      case RESERVE -> takeStockAnswer.take(orderId, inventory.reserve(plan.claim()));
      case RELEASE -> {
        inventory.release(orderId);
        finishUndo.finish(orderId);
        yield Optional.empty();
      }
    };
  }
}
