package oneaisle.order.pickup.control;

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
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.PickupCodeReplaced;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** Gives a pickup a new code with five new tries; the old code is worth nothing from then on. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ReplacePickupCode {

  @Inject private Orders orders;
  @Inject private Fulfilments fulfilments;
  @Inject private PickupCodes codes;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /**
   * @param dryRun say whether it could be done, and change nothing
   */
  public Fulfilment replace(UUID orderId, Reach reach, String by, String reason, boolean dryRun) {
    Order order = orders.lock(orderId, reach);
    Fulfilment fulfilment =
        fulfilments
            .ofOrder(orderId)
            .orElseThrow(() -> new NotFound("pickup of the order", orderId));
    fulfilment.requireOpen();
    if (dryRun) return fulfilment;
    int next = fulfilment.codeVersion() + 1;
    fulfilment.giveCode(next, codes.hmac(fulfilment.id(), next));
    journal.note(order, Decision.CODE_REPLACED, by, reason);
    journal.tell(order, PickupCodeReplaced.of(order, fulfilment, clock.instant()));
    return fulfilment;
  }
}
