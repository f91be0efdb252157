package oneaisle.inventory.stock.entity;

import java.time.Instant;

/**
 * How we know what a stock level says; each may be null.
 *
 * @param countedAt when somebody or a feed last counted
 * @param soldAt when a unit was last sold, which shows that there was one
 * @param receivedAt when a unit last came, which shows the same
 */
public record Evidence(Instant countedAt, Instant soldAt, Instant receivedAt) {

  public static final Evidence NONE = new Evidence(null, null, null);

  Evidence counted(Instant at) {
    return new Evidence(later(countedAt, at), soldAt, receivedAt);
  }

  Evidence sold(Instant at) {
    return new Evidence(countedAt, later(soldAt, at), receivedAt);
  }

  Evidence received(Instant at) {
    return new Evidence(countedAt, soldAt, later(receivedAt, at));
  }

  /** When there was last a unit to be seen; null for never. */
  public Instant seenAt() {
    return receivedAt == null ? soldAt : later(soldAt, receivedAt);
  }

  private static Instant later(Instant known, Instant other) {
    return known == null || other.isAfter(known) ? other : known;
  }
}
