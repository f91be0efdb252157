package oneaisle.inventory.stock.boundary;

import java.time.Instant;
import oneaisle.inventory.stock.entity.Hearing;

/**
 * A location that was not heard of for too long.
 *
 * @param silentMinutes since the later of the two
 */
public record SilentLocationView(
    String location, Instant lastSaleAt, Instant lastFeedAt, long silentMinutes) {

  static SilentLocationView from(Hearing hearing, Instant now) {
    return new SilentLocationView(
        hearing.location(), hearing.saleAt(), hearing.feedAt(), hearing.silence(now).toMinutes());
  }
}
