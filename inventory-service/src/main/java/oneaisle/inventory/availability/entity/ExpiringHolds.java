package oneaisle.inventory.availability.entity;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The holds that have run out and are not swept up yet, and those that will within moments. What
 * they claim is free from the second they run out, whether or not anybody has noticed.
 *
 * <p>A hold counts only on the version of the level it was read with. Where the level has changed
 * since, it may have been the sweep: then nothing is added, and the answer is too small until the
 * holds are read again, never too big.
 */
public final class ExpiringHolds {

  public static final ExpiringHolds NONE = new ExpiringHolds(List.of());

  private final Map<String, List<ExpiringHold>> bySku;

  public ExpiringHolds(Collection<ExpiringHold> holds) {
    bySku = holds.stream().collect(groupingBy(ExpiringHold::sku));
  }

  /** The rows of an article, with what its holds no longer claim. */
  public LevelRows release(String sku, LevelRows rows, Instant now) {
    if (bySku.isEmpty()) return rows;
    for (ExpiringHold hold : bySku.getOrDefault(sku, List.of()))
      if (!hold.expiresAt().isAfter(now)) rows.release(hold);
    return rows;
  }

  /** Those that have run out. */
  public Set<ExpiringHold> over(Instant now) {
    return bySku.values().stream()
        .flatMap(List::stream)
        .filter(hold -> !hold.expiresAt().isAfter(now))
        .collect(Collectors.toSet());
  }
}
