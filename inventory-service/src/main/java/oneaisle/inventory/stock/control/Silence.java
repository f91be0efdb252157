package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.stock.entity.FeedKind;
import oneaisle.inventory.stock.entity.SilentLocation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Locations that have told of sales, or of stock, before and have not for too long: their tills or
 * their stock feed have stopped. Each kind counts by itself, because a nightly stock feed says
 * nothing of tills, and tills nothing of the feed. Kept in memory: it is part of every answer.
 */
@ApplicationScoped
public class Silence {

  @Inject private Hearings hearings;
  @Inject private LocationMap locations;
  @Inject private Clock clock;

  /** Longer than a weekend. */
  @Inject
  @ConfigProperty(name = "oneaisle.location.silent.after.sales", defaultValue = "PT72H")
  private Duration afterSales;

  /** Longer than from one night to the next, which is never the same time to the minute. */
  @Inject
  @ConfigProperty(name = "oneaisle.location.silent.after.stock", defaultValue = "PT26H")
  private Duration afterStock;

  private volatile List<SilentLocation> current = List.of();

  /** Looks again; to be called every few seconds. */
  public void refresh() {
    Instant now = clock.instant();
    Map<String, Place> places = locations.current();
    Map<FeedKind, Duration> after = Map.of(FeedKind.SALES, afterSales, FeedKind.STOCK, afterStock);
    current =
        hearings.all().stream()
            .filter(heard -> isExpected(places.get(heard.location()), now))
            .map(heard -> SilentLocation.of(heard, after, now))
            .flatMap(Optional::stream)
            .toList();
  }

  /** A location that is closed, or given up, has nothing to tell. */
  private static boolean isExpected(Place place, Instant now) {
    return place == null || place.servesAt(now);
  }

  /** By code; another list after each look. */
  public List<SilentLocation> current() {
    return current;
  }

  /** Some of them, after the given one. */
  public List<SilentLocation> after(String location, int limit) {
    return current.stream()
        .filter(silent -> silent.location().compareTo(location) > 0)
        .limit(limit)
        .toList();
  }

  @Gauge(
      name = "oneaisle_locations_silent",
      unit = MetricUnits.NONE,
      absolute = true,
      tags = "kind=sales",
      description = "Locations that have not sent this for too long and did before")
  public long withoutSales() {
    return count(FeedKind.SALES);
  }

  @Gauge(
      name = "oneaisle_locations_silent",
      unit = MetricUnits.NONE,
      absolute = true,
      tags = "kind=stock",
      description = "Locations that have not sent this for too long and did before")
  public long withoutStock() {
    return count(FeedKind.STOCK);
  }

  private long count(FeedKind kind) {
    return current.stream().filter(silent -> silent.kinds().contains(kind)).count();
  }
}
