package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import oneaisle.inventory.importing.entity.ImportReport.BatchOutcome;
import oneaisle.inventory.importing.entity.ImportReport.RejectedRow;
import oneaisle.inventory.importing.entity.StockFeed;
import oneaisle.inventory.importing.entity.StockRow;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.Hearings;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * One batch of a stock feed, all or nothing. A feed is a count: its difference to the books <em>at
 * its moment</em> is a movement, the first one of a level a receipt; what moved since that moment
 * stays moved. Reservations are not touched.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ApplyStockRows {

  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Hearings hearings;

  public BatchOutcome apply(StockFeed feed, List<StockRow> rows, String actor) {
    SortedMap<StockKey, StockLevel> locked =
        levels.lockOrBegin(rows.stream().map(StockRow::key).toList());
    Map<StockKey, Integer> movedSince = movedSince(feed.asOf(), locked);
    List<StockMovement> differences = new ArrayList<>();
    List<RejectedRow> rejected = new ArrayList<>();
    long applied = 0;
    for (StockRow row : rows) {
      StockLevel level = locked.get(row.key());
      if (!level.accepts(feed.mark())) {
        if (!feed.hasSet(level)) rejected.add(older(row, level));
        continue;
      }
      int difference =
          row.onHand() - (level.quantities().onHand() - movedSince.getOrDefault(row.key(), 0));
      if (difference != 0 || level.isNew() || level.quantities().safetyStock() != row.safetyStock())
        applied++;
      if (difference != 0) differences.add(movement(feed, row, level, difference, actor));
      level.markFed(feed.mark(), row.safetyStock());
    }
    differences.sort(Comparator.comparing(StockMovement::key)); // as the ledger is kept
    differences.forEach(movement -> locked.get(movement.key()).apply(movement));
    movements.append(differences);
    hearings.feed(locked.keySet().stream().map(StockKey::location).distinct().toList());
    levels.save(locked.values(), new Cause("StockFeed", "feed/" + feed.id()));
    return new BatchOutcome(applied, rows.size() - applied - rejected.size(), rejected);
  }

  private Map<StockKey, Integer> movedSince(Instant asOf, SortedMap<StockKey, StockLevel> locked) {
    List<StockKey> old =
        locked.values().stream().filter(level -> !level.isNew()).map(StockLevel::key).toList();
    return movements.movedSince(old, asOf);
  }

  private static RejectedRow older(StockRow row, StockLevel level) {
    return new RejectedRow(
        row.line(),
        row.key()
            + " is known as of "
            + level.evidence().countedAt()
            + ", which is newer than this feed");
  }

  private static StockMovement movement(
      StockFeed feed, StockRow row, StockLevel level, int difference, String actor) {
    MovementReason reason = level.isNew() ? MovementReason.RECEIPT : MovementReason.COUNT;
    Reference reference = Reference.feed(feed.id(), Math.toIntExact(row.line()));
    return new StockMovement(
        Ids.next(), row.key(), reason, difference, 0, reference, actor, feed.asOf());
  }
}
