package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.pickup.control.Fulfilments.Locked;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.PutBackConfirmed;
import oneaisle.shared.http.ETags;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * An associate has put the units of a cancelled or expired pickup back: only now is their stock
 * free again.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ConfirmPutBack {

  @Inject private Fulfilments fulfilments;
  @Inject private Journal journal;
  @Inject private Clock clock;

  public Fulfilment putBack(UUID id, Reach reach, String by, String ifMatch) {
    Locked locked = fulfilments.lock(id, reach);
    Fulfilment fulfilment = locked.fulfilment();
    ETags.check(ifMatch, fulfilment.version());
    if (fulfilment.confirmPutBack()) {
      journal.note(locked.order(), Decision.PUT_BACK_CONFIRMED, by, null);
      journal.tell(
          locked.order(), PutBackConfirmed.of(locked.order(), fulfilment, clock.instant()));
    }
    return fulfilment;
  }
}
