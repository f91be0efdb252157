package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.shared.persistence.RetryOnConflict;

/** An attempt brought no answer: the recovery loop tries again after a pause. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class PostponePlacing {

  @Inject private Orders orders;
  @Inject private Placings placings;
  @Inject private PlacingTimes times;
  @Inject private Clock clock;

  void postpone(UUID orderId) {
    orders.lock(orderId);
    placings
        .find(orderId)
        .ifPresent(placing -> placing.postpone(clock.instant(), times.longestPause()));
  }
}
