package oneaisle.inventory.stock.entity;

import java.time.Instant;

/**
 * How we know what a stock level says; each may be null.
 *
 * @param countedAt when somebody or a feed last counted
 * @param soldAt when a unit was last sold, which shows that there was one
 */
public record Evidence(Instant countedAt, Instant soldAt) {

  public static final Evidence NONE = new Evidence(null, null);

  Evidence counted(Instant at) {
    return new Evidence(later(countedAt, at), soldAt);
  }

  Evidence sold(Instant at) {
    return new Evidence(countedAt, later(soldAt, at));
  }

  private static Instant later(Instant known, Instant other) {
    return known == null || other.isAfter(known) ? other : known;
  }
}
