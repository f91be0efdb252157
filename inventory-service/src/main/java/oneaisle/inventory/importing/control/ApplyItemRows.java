package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import oneaisle.inventory.importing.entity.ImportReport.BatchOutcome;
import oneaisle.inventory.importing.entity.ImportReport.RejectedRow;
import oneaisle.inventory.importing.entity.ItemRow;
import oneaisle.inventory.item.control.ItemChanged;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.item.entity.Item;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/** One batch of an item feed, all or nothing. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ApplyItemRows {

  @Inject private Items items;
  @Inject private Outbox outbox;

  public BatchOutcome apply(List<ItemRow> rows) {
    Map<String, Item> known = items.find(rows.stream().map(ItemRow::sku).toList());
    Map<String, String> ownerOfGtin = ownersOfGtins(rows);
    List<RejectedRow> rejected = new ArrayList<>();
    List<Outbox.Entry> events = new ArrayList<>();
    for (ItemRow row : rows) {
      String gtin = row.details().gtin();
      String owner =
          gtin == null ? row.sku() : ownerOfGtin.computeIfAbsent(gtin, free -> row.sku());
      if (!owner.equals(row.sku())) {
        rejected.add(new RejectedRow(row.line(), "gtin " + gtin + " belongs to the item " + owner));
        continue;
      }
      Item item = known.get(row.sku());
      if (item != null && !item.change(row.details())) continue;
      if (item == null) {
        item = new Item(row.sku(), row.details());
        items.add(item);
      }
      events.add(new Outbox.Entry(item.sku(), item.sequence(), ItemChanged.from(item)));
    }
    items.flush();
    outbox.addAll(events);
    return new BatchOutcome(events.size(), rows.size() - events.size() - rejected.size(), rejected);
  }

  private Map<String, String> ownersOfGtins(List<ItemRow> rows) {
    List<String> gtins =
        rows.stream().map(row -> row.details().gtin()).filter(Objects::nonNull).distinct().toList();
    Map<String, String> owners = new HashMap<>();
    items.withGtins(gtins).forEach(item -> owners.put(item.details().gtin(), item.sku()));
    return owners;
  }
}
