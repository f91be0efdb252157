package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.pickup.control.Fulfilments.Locked;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.PickupClaimed;
import oneaisle.shared.http.ETags;
import oneaisle.shared.persistence.RetryOnConflict;

/** An associate takes a pickup on, or takes it over from a colleague. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ClaimPickup {

  @Inject private Fulfilments fulfilments;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /**
   * @param takeOver also from somebody who has claimed it
   * @param ifMatch the version the caller has seen; null where they do not care
   */
  public Fulfilment claim(UUID id, Reach reach, String by, boolean takeOver, String ifMatch) {
    Locked locked = fulfilments.lock(id, reach);
    Fulfilment fulfilment = locked.fulfilment();
    ETags.check(ifMatch, fulfilment.version());
    String before = fulfilment.claimedBy();
    Instant now = clock.instant();
    if (fulfilment.claim(by, takeOver, now)) {
      Decision decision = before == null ? Decision.PICKUP_CLAIMED : Decision.PICKUP_TAKEN_OVER;
      journal.note(locked.order(), decision, by, before == null ? null : "from " + before);
      journal.tell(locked.order(), PickupClaimed.of(locked.order(), fulfilment, now));
    }
    return fulfilment;
  }
}
