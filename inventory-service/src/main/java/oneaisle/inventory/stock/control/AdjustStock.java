package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.stock.entity.Adjustment;
import oneaisle.inventory.stock.entity.Adjustment.Change;
import oneaisle.inventory.stock.entity.Adjustment.Draft;
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
  @Inject private Adjustments adjustments;
  @Inject private Items items;
  @Inject private LocationMap locations;
  @Inject private Clock clock;

  /**
   * @throws BelowZero where more would be taken than there is: a slip of the pen, not a fact
   * @throws MoreUnavailableThanThere where more could not be sold than there is
   * @throws DocumentDiffers where the document said something else before
   */
  public Adjusted adjust(Draft draft, String actor) {
    requireKnown(draft.location(), draft.changes().keySet());
    SortedMap<StockKey, StockLevel> locked =
        levels.lockOrBegin(
            draft.changes().keySet().stream()
                .map(sku -> new StockKey(draft.location(), sku))
                .toList());
    Optional<Adjustment> before = sameDocument(draft);
    if (before.isPresent()) return new Adjusted(before.get(), List.copyOf(locked.values()));
    Adjustment adjustment = Adjustment.make(Ids.next(), draft, actor, clock.instant());
    List<StockMovement> lines = lines(adjustment, draft.changes());
    refuseImpossible(locked, lines);
    lines.forEach(movement -> locked.get(movement.key()).apply(movement));
    adjustments.add(adjustment);
    movements.append(lines);
    levels.save(locked.values(), new Cause("StockAdjusted", lines.get(0).reference().document()));
    return new Adjusted(adjustment, List.copyOf(locked.values()));
  }

  /** The levels are locked, so a twin of this request has either not begun or is finished. */
  private Optional<Adjustment> sameDocument(Draft draft) {
    if (draft.document() == null) return Optional.empty();
    Optional<Adjustment> before = adjustments.withDocument(draft.location(), draft.document());
    if (before.isPresent() && !before.get().isOf(draft))
      throw new DocumentDiffers(draft.location(), draft.document());
    return before;
  }

  private static List<StockMovement> lines(
      Adjustment adjustment, SortedMap<String, Change> changes) {
    List<StockMovement> lines = new ArrayList<>();
    changes.forEach(
        (sku, change) ->
            lines.add(
                new StockMovement(
                    Ids.next(),
                    new StockKey(adjustment.location(), sku),
                    adjustment.reason(),
                    change.onHand(),
                    change.unavailable(),
                    Reference.adjustment(adjustment.id(), lines.size() + 1),
                    adjustment.by(),
                    adjustment.at())));
    return lines;
  }

  /** One that was made, and its levels as they are now. */
  public Optional<Adjusted> find(UUID id) {
    return adjustments
        .find(id)
        .map(
            made -> {
              String document = Reference.adjustment(id, 0).document();
              return new Adjusted(
                  made,
                  movements.keysOf(document).stream()
                      .flatMap(key -> levels.find(key).stream())
                      .toList());
            });
  }

  private void requireKnown(String location, Collection<String> skus) {
    locations.find(location).orElseThrow(() -> new NotFound("location", location));
    Map<String, ?> known = items.find(skus);
    for (String sku : skus) if (!known.containsKey(sku)) throw new NotFound("item", sku);
  }

  /** Facts may have made a level impossible before; what mends a part of that is welcome. */
  private static void refuseImpossible(
      Map<StockKey, StockLevel> locked, List<StockMovement> lines) {
    Map<String, Quantities> belowZero = new TreeMap<>();
    Map<String, Quantities> unavailable = new TreeMap<>();
    for (StockMovement line : lines) {
      Quantities before = locked.get(line.key()).quantities();
      Quantities after = before.moved(line.onHandChange(), line.unavailableChange());
      boolean overdrawn = line.onHandChange() < 0 && after.onHand() < 0;
      if (overdrawn || after.unavailable() < 0) belowZero.put(line.key().sku(), before);
      else if (after.unavailableTooMany() > before.unavailableTooMany())
        unavailable.put(line.key().sku(), before);
    }
    if (!belowZero.isEmpty()) throw new BelowZero(belowZero);
    if (!unavailable.isEmpty()) throw new MoreUnavailableThanThere(unavailable);
  }

  /** The adjustment, and the levels as they are now. */
  public record Adjusted(Adjustment adjustment, List<StockLevel> levels) {}
}
