package oneaisle.inventory.stock.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import oneaisle.inventory.stock.entity.FeedKind;
import oneaisle.inventory.stock.entity.Hearing;
import oneaisle.inventory.stock.entity.SilentLocation;

/**
 * A location of which something was not heard for too long.
 *
 * @param silentOn what it sent before and does not send any more
 * @param silentMinutes since that was last heard; of two kinds, since the earlier
 */
public record SilentLocationView(
    String location,
    Set<FeedKind> silentOn,
    Instant lastSaleAt,
    Instant lastFeedAt,
    long silentMinutes) {

  static SilentLocationView from(SilentLocation silent, Instant now) {
    Hearing heard = silent.heard();
    Instant since =
        silent.kinds().stream().map(heard::at).min(Comparator.naturalOrder()).orElseThrow();
    return new SilentLocationView(
        silent.location(),
        silent.kinds(),
        heard.saleAt(),
        heard.feedAt(),
        Duration.between(since, now).toMinutes());
  }
}
