package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** Somebody corrects what the books say: units arrived, broke, were found or are gone. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class AdjustStock {

  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Items items;
  @Inject private LocationMap locations;
  @Inject private Clock clock;

  /**
   * @param changes by sku; equal skus are already one
   * @throws BelowZero where more would be taken than there is: a slip of the pen, not a fact
   */
  public Adjusted adjust(
      String location, MovementReason reason, SortedMap<String, Change> changes, String actor) {
    requireKnown(location, changes.keySet());
    UUID adjustment = Ids.next();
    Instant now = clock.instant();
    List<StockMovement> lines = new ArrayList<>();
    changes.forEach(
        (sku, change) ->
            lines.add(
                new StockMovement(
                    Ids.next(),
                    new StockKey(location, sku),
                    reason,
                    change.onHand(),
                    change.unavailable(),
                    Reference.adjustment(adjustment, lines.size() + 1),
                    actor,
                    now)));
    SortedMap<StockKey, StockLevel> locked =
        levels.lockOrBegin(lines.stream().map(StockMovement::key).toList());
    refuseBelowZero(locked, lines);
    lines.forEach(movement -> locked.get(movement.key()).apply(movement));
    movements.append(lines);
    levels.save(locked.values(), new Cause("StockAdjusted", lines.get(0).reference().document()));
    return new Adjusted(adjustment, List.copyOf(locked.values()));
  }

  private void requireKnown(String location, Collection<String> skus) {
    locations.find(location).orElseThrow(() -> new NotFound("location", location));
    Map<String, ?> known = items.find(skus);
    for (String sku : skus) if (!known.containsKey(sku)) throw new NotFound("item", sku);
  }

  private static void refuseBelowZero(Map<StockKey, StockLevel> locked, List<StockMovement> lines) {
    Map<String, Quantities> wrong = new TreeMap<>();
    for (StockMovement line : lines) {
      Quantities before = locked.get(line.key()).quantities();
      Quantities after = before.moved(line.onHandChange(), line.unavailableChange());
      boolean overdrawn = line.onHandChange() < 0 && after.onHand() < 0;
      if (overdrawn || after.unavailable() < 0) wrong.put(line.key().sku(), before);
    }
    if (!wrong.isEmpty()) throw new BelowZero(wrong);
  }

  /**
   * How many units more (or, negative, fewer) there are, and how many of them are more or less
   * unavailable.
   */
  public record Change(int onHand, int unavailable) {
    public Change plus(Change other) {
      return new Change(
          Math.addExact(onHand, other.onHand), Math.addExact(unavailable, other.unavailable));
    }
  }

  /** The adjustment's id and the levels as they are now. */
  public record Adjusted(UUID id, List<StockLevel> levels) {}
}
