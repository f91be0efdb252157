package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.count.entity.StockCount;
import oneaisle.inventory.count.entity.StockCount.Found;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.InvalidInput;

/** Somebody says how many units they found; what the books had at that moment is noted with it. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class CountUnits {

  @Inject private Counts counts;
  @Inject private CountTolerance tolerance;
  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Clock clock;

  /**
   * @param units by sku
   * @param countedAt null for now; a device that was without a network says when it was
   */
  public StockCount count(UUID id, Map<String, Integer> units, Instant countedAt, String by) {
    SortedMap<StockKey, StockLevel> locked = levels.lock(counts.keys(id));
    StockCount count = counts.lock(id);
    Instant now = clock.instant();
    Instant at = countedAt == null ? now : countedAt.truncatedTo(ChronoUnit.MICROS);
    if (at.isAfter(now) || at.isBefore(count.openedAt())) {
      throw new InvalidInput("/countedAt", "must be between the opening of the count and now");
    }
    Map<StockKey, Integer> movedSince =
        locked.isEmpty() ? Map.of() : movements.movedSince(locked.keySet(), at);
    Map<String, Found> found = new HashMap<>();
    units.forEach(
        (sku, counted) -> {
          StockKey key = new StockKey(count.location(), sku);
          StockLevel level = locked.get(key);
          int onHand = level == null ? 0 : level.quantities().onHand();
          found.put(sku, new Found(counted, onHand - movedSince.getOrDefault(key, 0)));
        });
    count.count(found, at, by, tolerance.get());
    counts.flush();
    return count;
  }
}
