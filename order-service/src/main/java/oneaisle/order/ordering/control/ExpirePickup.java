package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.ordering.entity.OrderCancelled;
import oneaisle.order.pickup.control.Fulfilments;
import oneaisle.order.pickup.control.WithdrawPickup;
import oneaisle.shared.persistence.RetryOnConflict;

/** Nobody came in time: the order is cancelled and its units are to be put back. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ExpirePickup {

  private static final String NOT_COLLECTED = "NOT_COLLECTED";

  @Inject private Fulfilments fulfilments;
  @Inject private WithdrawPickup withdrawPickup;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /** Pickups past their time, the oldest first. */
  public List<UUID> overdue(int limit) {
    return fulfilments.overdue(clock.instant(), limit);
  }

  /** Expires one of them, unless it was collected or cancelled meanwhile. */
  public void expire(UUID fulfilmentId) {
    Order order = fulfilments.lock(fulfilmentId, Reach.EVERYTHING).order();
    Instant now = clock.instant();
    withdrawPickup
        .expire(order.id(), now)
        .ifPresent(
            withdrawal -> {
              order.cancel();
              journal.note(order, Decision.EXPIRED, Journal.SERVICE, NOT_COLLECTED);
              journal.tell(
                  order,
                  OrderCancelled.of(
                      order, withdrawal.fulfilmentId(), NOT_COLLECTED, withdrawal.putBack(), now));
            });
  }
}
