package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import oneaisle.inventory.importing.entity.ImportReport.BatchOutcome;
import oneaisle.inventory.importing.entity.ImportReport.RejectedRow;
import oneaisle.inventory.importing.entity.StockChangeRow;
import oneaisle.inventory.importing.entity.StockFeed;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.Hearings;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * One batch of a delta feed, all or nothing. A change is a fact and adds up with the others in
 * whatever order they come, so none is refused for taking a level below zero; only what a count or
 * a snapshot has seen already is, and what nobody can believe. It counts nothing, so it is not in
 * the way of an older one.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ApplyStockChanges {

  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Hearings hearings;

  public BatchOutcome apply(StockFeed feed, List<StockChangeRow> rows, String actor) {
    List<StockKey> keys = rows.stream().map(StockChangeRow::key).toList();
    SortedMap<StockKey, StockLevel> locked = levels.lockOrBegin(keys);
    List<String> documents = rows.stream().map(row -> document(feed, row)).distinct().toList();
    Map<String, Map<StockKey, Integer>> told = movements.moved(documents, keys);
    List<StockMovement> changes = new ArrayList<>();
    List<RejectedRow> rejected = new ArrayList<>();
    Map<StockKey, Long> onHand = new HashMap<>();
    locked.forEach((key, level) -> onHand.put(key, (long) level.quantities().onHand()));
    for (StockChangeRow row : rows) {
      Integer before = told.getOrDefault(document(feed, row), Map.of()).get(row.key());
      StockLevel level = locked.get(row.key());
      if (before != null) {
        if (before != row.change()) rejected.add(differs(feed, row, before));
      } else if (row.change() != 0 && level.wasLookedAtSince(feed.asOf())) {
        rejected.add(older(row, level));
      } else if (Quantities.isBeyondMeasure(onHand.get(row.key()) + row.change())) {
        rejected.add(new RejectedRow(row.line(), row.key() + " would be beyond all measure"));
      } else if (row.change() != 0) {
        onHand.merge(row.key(), (long) row.change(), Long::sum);
        changes.add(movement(feed, row, actor));
      }
    }
    changes.sort(Comparator.comparing(StockMovement::key)); // as the ledger is kept
    changes.forEach(movement -> locked.get(movement.key()).apply(movement));
    movements.append(changes);
    hearings.feed(keys.stream().map(StockKey::location).distinct().toList());
    levels.save(locked.values(), new Cause("StockFeed", "feed/" + feed.id()));
    return new BatchOutcome(
        changes.size(), rows.size() - changes.size() - rejected.size(), rejected);
  }

  private static String document(StockFeed feed, StockChangeRow row) {
    return Reference.delta(feed.asOf(), row.reason()).document();
  }

  private static StockMovement movement(StockFeed feed, StockChangeRow row, String actor) {
    Reference reference = Reference.delta(feed.asOf(), row.reason());
    return new StockMovement(
        Ids.next(), row.key(), row.reason(), row.change(), 0, reference, actor, feed.asOf());
  }

  private static RejectedRow differs(StockFeed feed, StockChangeRow row, int before) {
    return new RejectedRow(
        row.line(),
        "the change of %s as of %s was told before as %+d; send what is missing as of another moment"
            .formatted(row.told(), feed.asOf(), before));
  }

  private static RejectedRow older(StockChangeRow row, StockLevel level) {
    return new RejectedRow(
        row.line(),
        row.key()
            + " is known as of "
            + level.evidence().countedAt()
            + ", which is not before this feed: the change is in what was found");
  }
}
