package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import oneaisle.order.catalogue.control.Catalogue;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.pickup.control.Fulfilments.Locked;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.PickupReady;
import oneaisle.shared.http.ETags;
import oneaisle.shared.persistence.RetryOnConflict;

/** Everything of a pickup is picked: the shopper may come, and until when is decided now. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class MarkReady {

  @Inject private Fulfilments fulfilments;
  @Inject private Catalogue catalogue;
  @Inject private SettleAttention settleAttention;
  @Inject private Journal journal;
  @Inject private Clock clock;

  public Fulfilment ready(UUID id, Reach reach, String by, String ifMatch) {
    Locked locked = fulfilments.lock(id, reach);
    Fulfilment fulfilment = locked.fulfilment();
    ETags.check(ifMatch, fulfilment.version());
    Instant now = clock.instant();
    var timing = catalogue.location(fulfilment.location()).orElseThrow().timing();
    fulfilment.ready(by, now, new PickupClock(timing, 0).pickupBy(now));
    journal.note(locked.order(), Decision.PICKUP_READY, by, null);
    settleAttention.picked(locked.order());
    journal.tell(locked.order(), PickupReady.of(locked.order(), fulfilment, now));
    return fulfilment;
  }
}
