package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderIsSettled;
import oneaisle.order.ordering.entity.OrderCancelled;
import oneaisle.order.pickup.control.WithdrawPickup;
import oneaisle.order.pickup.control.WithdrawPickup.Withdrawal;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Calls an order off before hand-over. While its stock is unanswered for, the wish is recorded and
 * fulfilled as soon as it is known what there is to release; picked units become a put-back task;
 * cancelling again changes nothing.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class CancelOrder {

  @Inject private Orders orders;
  @Inject private Placings placings;
  @Inject private WithdrawPickup withdrawPickup;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /** What cancelling did, or would do. */
  public record Cancellation(Order order, Outcome outcome, boolean putBack) {}

  /** How far the cancellation got. */
  public enum Outcome {
    CANCELLED,
    /** It follows by itself when inventory has answered. */
    CANCEL_REQUESTED,
    ALREADY_CANCELLED
  }

  /**
   * @param dryRun say what would happen, or refuse, and change nothing
   */
  public Cancellation cancel(UUID orderId, Reach reach, String by, String reason, boolean dryRun) {
    Order order = orders.lock(orderId, reach);
    return switch (order.status()) {
      case ACCEPTED -> request(order, by, reason, dryRun);
      case CONFIRMED -> dryRun ? preview(order) : cancel(order, by, reason);
      case CANCELLED -> new Cancellation(order, Outcome.ALREADY_CANCELLED, false);
      case REFUSED, COMPLETED -> throw new OrderIsSettled(order.status());
    };
  }

  private Cancellation request(Order order, String by, String reason, boolean dryRun) {
    if (!dryRun) {
      placings.find(order.id()).orElseThrow().wantCancelled(by, reason);
      journal.note(order, Decision.CANCEL_REQUESTED, by, reason);
    }
    return new Cancellation(order, Outcome.CANCEL_REQUESTED, false);
  }

  private Cancellation preview(Order order) {
    return new Cancellation(order, Outcome.CANCELLED, withdrawPickup.preview(order.id()).putBack());
  }

  private Cancellation cancel(Order order, String by, String reason) {
    Withdrawal withdrawal = withdrawPickup.cancel(order.id());
    order.cancel();
    journal.note(order, Decision.CANCELLED, by, reason);
    journal.tell(
        order,
        OrderCancelled.of(
            order, withdrawal.fulfilmentId(), reason, withdrawal.putBack(), clock.instant()));
    return new Cancellation(order, Outcome.CANCELLED, withdrawal.putBack());
  }
}
