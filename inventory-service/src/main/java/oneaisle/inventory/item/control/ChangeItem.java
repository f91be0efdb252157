package oneaisle.inventory.item.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import oneaisle.inventory.item.entity.Item;
import oneaisle.inventory.item.entity.ItemDetails;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/** Lists a new article or changes what is known of one. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ChangeItem {

  @Inject private Items items;
  @Inject private Outbox outbox;

  /**
   * @param expected is shown the current version before anything changes, none where it is new, and
   *     may refuse it
   */
  public Changed change(String sku, ItemDetails details, Consumer<OptionalLong> expected) {
    Optional<Item> known = items.lock(sku);
    expected.accept(
        known.isEmpty() ? OptionalLong.empty() : OptionalLong.of(known.get().version()));
    refuseTakenGtin(sku, details.gtin());
    Item item = known.orElseGet(() -> new Item(sku, details));
    if (known.isEmpty()) items.add(item);
    boolean changed = known.isEmpty() || item.change(details);
    if (changed) {
      items.flush();
      outbox.add(sku, item.sequence(), ItemChanged.from(item));
    }
    return new Changed(item, known.isEmpty());
  }

  private void refuseTakenGtin(String sku, String gtin) {
    if (gtin == null) return;
    for (Item other : items.withGtins(List.of(gtin))) {
      if (!other.sku().equals(sku)) throw new GtinTaken(gtin, other.sku());
    }
  }

  /** The item as it is now, and whether it is new. */
  public record Changed(Item item, boolean created) {}
}
