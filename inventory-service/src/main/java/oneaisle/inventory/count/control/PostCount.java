package oneaisle.inventory.count.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.count.entity.CountLine;
import oneaisle.inventory.count.entity.CountState;
import oneaisle.inventory.count.entity.StockCount;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Lets the books say what was found: a fact, even where it takes promised units. What moved since
 * the moment of counting stays moved, also what was told only afterwards.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class PostCount {

  static final String CAUSE = "CountPosted";

  @Inject private Counts counts;
  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** A second time answers the same. */
  public StockCount post(UUID id, String by) {
    SortedMap<StockKey, StockLevel> locked = levels.lockOrBegin(counts.keys(id));
    StockCount count = counts.lock(id);
    if (count.state() == CountState.POSTED) return count;
    count.requireCounted();
    count.post(expected(count, locked), by, clock.instant());
    List<StockMovement> differences = differences(count, by);
    differences.forEach(movement -> locked.get(movement.key()).apply(movement));
    count.lines().forEach(line -> locked.get(count.key(line)).markCounted(line.countedAt()));
    movements.append(differences);
    counts.flush();
    outbox.add(id.toString(), 2, CountPosted.from(count));
    levels.save(locked.values(), new Cause(CAUSE, document(count)));
    return count;
  }

  /** What the books have as of each line's moment of counting. */
  private Map<String, Integer> expected(StockCount count, SortedMap<StockKey, StockLevel> locked) {
    Map<String, Integer> expected = new HashMap<>();
    Map<Instant, List<CountLine>> byMoment =
        count.lines().stream().collect(groupingBy(CountLine::countedAt));
    byMoment.forEach(
        (moment, lines) -> {
          Map<StockKey, Integer> moved =
              movements.movedSince(lines.stream().map(count::key).toList(), moment);
          for (CountLine line : lines) {
            StockLevel level = locked.get(count.key(line));
            if (level.wasLookedAtAfter(moment)) continue;
            int onHand = level.quantities().onHand();
            expected.put(line.sku(), onHand - moved.getOrDefault(level.key(), 0));
          }
        });
    return expected;
  }

  private static List<StockMovement> differences(StockCount count, String by) {
    List<StockMovement> differences = new ArrayList<>();
    int number = 0;
    for (CountLine line : count.lines()) {
      number++;
      if (line.difference() == 0) continue;
      differences.add(
          new StockMovement(
              Ids.next(),
              count.key(line),
              MovementReason.COUNT,
              line.difference(),
              0,
              Reference.count(count.id(), number),
              by,
              line.countedAt()));
    }
    return differences;
  }

  private static String document(StockCount count) {
    return Reference.count(count.id(), 0).document();
  }
}
