package oneaisle.inventory.availability.entity;

import java.time.Duration;
import java.time.Instant;
import oneaisle.inventory.stock.entity.Evidence;
import oneaisle.inventory.stock.entity.Quantities;

/**
 * How much a stock figure can be trusted, 0 to 1. A count (also one that came by feed) is worth 1
 * and loses half of it every two weeks; a sale, which shows that there was at least one unit, is
 * worth 0.9 and loses half every week. The better of the two counts. Nothing at all is worth 0.1,
 * and a stock below zero is known to be wrong.
 */
public final class Confidence {

  private static final double UNSEEN = 0.1;
  private static final double SALE = 0.9;
  private static final Duration COUNT_HALVES_IN = Duration.ofDays(14);
  private static final Duration SALE_HALVES_IN = Duration.ofDays(7);

  private Confidence() {}

  /** In hundredths. */
  public static double of(Quantities quantities, Evidence evidence, Instant now) {
    if (quantities.onHand() < 0) return 0;
    double counted = left(evidence.countedAt(), COUNT_HALVES_IN, now);
    double sold = SALE * left(evidence.soldAt(), SALE_HALVES_IN, now);
    return Math.round(Math.max(UNSEEN, Math.max(counted, sold)) * 100) / 100.0;
  }

  private static double left(Instant at, Duration halvesIn, Instant now) {
    if (at == null) return 0;
    double age = Math.max(0, Duration.between(at, now).toSeconds());
    return Math.pow(0.5, age / halvesIn.toSeconds());
  }
}
