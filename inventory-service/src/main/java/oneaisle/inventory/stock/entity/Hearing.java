package oneaisle.inventory.stock.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * When a location was last heard of, whichever moment it told of.
 *
 * @param saleAt when its last sale arrived, or null
 * @param feedAt when its last stock feed arrived, or null
 */
public record Hearing(String location, Instant saleAt, Instant feedAt) {

  public Instant lastAt() {
    if (saleAt == null) return feedAt;
    return feedAt == null || saleAt.isAfter(feedAt) ? saleAt : feedAt;
  }

  public Duration silence(Instant now) {
    return Duration.between(lastAt(), now);
  }
}
