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

/** Units of an item were scanned off the shelf for a pickup. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class PickItem {

  @Inject private Fulfilments fulfilments;
  @Inject private Journal journal;

  /** What was scanned: a SKU or a GTIN, and how many units. */
  public record Scan(String sku, String gtin, int quantity) {}

  public Fulfilment pick(UUID id, Reach reach, String by, Scan scan, String ifMatch) {
    Locked locked = fulfilments.lock(id, reach);
    Fulfilment fulfilment = locked.fulfilment();
    ETags.check(ifMatch, fulfilment.version());
    fulfilment.pick(by, scan.sku(), scan.gtin(), scan.quantity());
    String item = scan.sku() != null ? scan.sku() : scan.gtin();
    journal.note(locked.order(), Decision.ITEM_PICKED, by, scan.quantity() + " of " + item);
    return fulfilment;
  }
}
