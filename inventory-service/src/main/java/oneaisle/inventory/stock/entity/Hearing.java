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

  /** When it last sent this; null where it never did. */
  public Instant at(FeedKind kind) {
    return kind == FeedKind.SALES ? saleAt : feedAt;
  }

  /**
   * How much longer it has not sent this than it may; zero where it has, and where it never did:
   * who has no such feed cannot miss it.
   */
  public Duration overdue(FeedKind kind, Duration silentAfter, Instant now) {
    Instant last = at(kind);
    if (last == null) return Duration.ZERO;
    Duration overdue = Duration.between(last, now).minus(silentAfter);
    return overdue.isNegative() ? Duration.ZERO : overdue;
  }
}
