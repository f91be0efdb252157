package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.pickup.control.Fulfilments.Locked;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.shared.http.ETags;
import oneaisle.shared.persistence.RetryOnConflict;

/** Notes the bin where the picked units of a pickup lie. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class StagePickup {

  @Inject private Fulfilments fulfilments;
  @Inject private Journal journal;

  public Fulfilment stage(UUID id, Reach reach, String by, String bin, String ifMatch) {
    Locked locked = fulfilments.lock(id, reach);
    Fulfilment fulfilment = locked.fulfilment();
    ETags.check(ifMatch, fulfilment.version());
    fulfilment.stage(by, bin);
    journal.note(locked.order(), Decision.STAGED, by, "bin " + bin);
    return fulfilment;
  }
}
