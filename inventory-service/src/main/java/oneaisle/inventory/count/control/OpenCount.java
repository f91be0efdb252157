package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.count.entity.CountDiffers;
import oneaisle.inventory.count.entity.StockCount;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** Asks for a count. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class OpenCount {

  @Inject private Counts counts;
  @Inject private Items items;
  @Inject private LocationMap locations;
  @Inject private Clock clock;

  /** A count, and whether it was opened just now. */
  public record Opened(StockCount count, boolean created) {}

  /**
   * @param reference with the same location and cause as before: the count that was opened then;
   *     null for a count of its own
   * @throws CountDiffers where that was a count of other articles
   */
  public Opened open(
      String location, Collection<String> skus, CountCause cause, String reference, String by) {
    locations.require(location);
    Map<String, ?> known = items.find(skus);
    for (String sku : skus) if (!known.containsKey(sku)) throw new NotFound("item", sku);
    Optional<StockCount> before =
        reference == null ? Optional.empty() : counts.opened(location, cause, reference);
    if (before.isPresent()) {
      if (!before.get().isOf(skus)) throw new CountDiffers(before.get());
      return new Opened(before.get(), false);
    }
    StockCount count = new StockCount(location, skus, cause, reference, by, clock.instant());
    counts.add(List.of(count));
    return new Opened(count, true);
  }
}
