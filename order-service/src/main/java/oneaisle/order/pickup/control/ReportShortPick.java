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
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.pickup.control.Fulfilments.Locked;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.NothingMissing;
import oneaisle.order.pickup.entity.PickList.Missing;
import oneaisle.order.pickup.entity.PickShort;
import oneaisle.order.pickup.entity.ShortPickReason;
import oneaisle.shared.http.ETags;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * An associate has looked for all units of an article and has not got them all. Inventory hears of
 * it, and somebody has to decide what becomes of the pickup, unless the units turn up.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ReportShortPick {

  @Inject private Fulfilments fulfilments;
  @Inject private Attentions attentions;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /** What is missing: all that is not picked of an article, by SKU or GTIN. */
  public record Lack(String sku, String gtin, ShortPickReason reason) {}

  /** The same again changes nothing: inventory must not take the units off twice. */
  public Fulfilment report(UUID id, Reach reach, String by, Lack lack, String ifMatch) {
    Locked locked = fulfilments.lock(id, reach);
    Order order = locked.order();
    Fulfilment fulfilment = locked.fulfilment();
    ETags.check(ifMatch, fulfilment.version());
    Missing missing = fulfilment.toPick(by).missing(lack.sku(), lack.gtin());
    if (missing.units() == 0) throw new NothingMissing(missing.sku());
    Attention.Key key = Attention.Key.notFound(order.id(), missing.sku());
    if (attentions.find(key).isPresent()) return fulfilment;
    Instant now = clock.instant();
    String detail = missing.units() + " of " + missing.sku() + " not found";
    attentions.add(
        new Attention(key, fulfilment.location(), now, new Attention.Cause(0, null, detail)));
    journal.note(order, Decision.ATTENTION_RAISED, by, detail);
    journal.tell(order, PickShort.of(order, fulfilment, missing, lack.reason(), now));
    return fulfilment;
  }
}
