package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.ordering.control.PlanPlacing.Plan;
import oneaisle.shared.problem.DependencyUnavailable;
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

  /**
   * @return false where inventory gave no definite answer: the order stays as it is and is tried
   *     again later
   */
  public boolean settle(UUID orderId) {
    return settle(orderId, planPlacing.next(orderId));
  }

  /**
   * The same where it is known what to do next.
   *
   * @param plan empty where the order is settled
   */
  boolean settle(UUID orderId, Optional<Plan> plan) {
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
