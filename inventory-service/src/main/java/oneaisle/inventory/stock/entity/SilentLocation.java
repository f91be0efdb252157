package oneaisle.inventory.stock.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A location of which a kind of feed has stopped.
 *
 * @param overdue by kind, for how long longer than it may: those that have stopped
 */
public record SilentLocation(Hearing heard, Map<FeedKind, Duration> overdue) {

  /**
   * @param silentAfter by kind, how long it may not be heard
   * @return empty where it is heard
   */
  public static Optional<SilentLocation> of(
      Hearing heard, Map<FeedKind, Duration> silentAfter, Instant now) {
    Map<FeedKind, Duration> overdue = new EnumMap<>(FeedKind.class);
    silentAfter.forEach(
        (kind, after) -> {
          Duration longer = heard.overdue(kind, after, now);
          if (!longer.isZero()) overdue.put(kind, longer);
        });
    return overdue.isEmpty() ? Optional.empty() : Optional.of(new SilentLocation(heard, overdue));
  }

  public String location() {
    return heard.location();
  }

  public Set<FeedKind> kinds() {
    return overdue.keySet();
  }

  /** Of the feed that is missed most. */
  public Duration longestOverdue() {
    return overdue.values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }
}
