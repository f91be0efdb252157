package oneaisle.inventory.availability.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import oneaisle.inventory.stock.entity.Evidence;
import oneaisle.inventory.stock.entity.Quantities;

/**
 * How much a stock figure can be trusted, 0 to 1. A count (also one that came by feed) is worth 1
 * and loses half of it every two weeks; a unit that was sold or came, which shows that there was at
 * least one, is worth 0.9 and loses half every week. The better of the two counts. Nothing at all
 * is worth 0.1, and a stock below zero is known to be wrong. All of it ages faster while a location
 * is silent, see {@link Silences}, and where pickers lately did not find what the books had, see
 * {@link Wear}.
 */
public final class Confidence {

  private static final double UNSEEN = 0.1;
  private static final double SEEN = 0.9;
  private static final double LN_2 = Math.log(2);
  private static final long COUNT_HALVES_IN = Duration.ofDays(14).toSeconds();
  private static final long SEEN_HALVES_IN = Duration.ofDays(7).toSeconds();

  private static final long LONGEST_AGE = Duration.ofDays(36_500).toSeconds();

  private Confidence() {}

  /** In hundredths. */
  public static double of(Quantities quantities, Evidence evidence, Instant now) {
    if (quantities.onHand() < 0) return 0;
    return of(
        LevelState.second(evidence.countedAt()),
        LevelState.second(evidence.seenAt()),
        now.getEpochSecond());
  }

  /**
   * The same of a figure that is possible.
   *
   * @param countedAt second of the last count; 0 for never
   * @param seenAt second when a unit was last sold or came; 0 for never
   */
  static double of(int countedAt, int seenAt, long nowSecond) {
    return of(countedAt, seenAt, age -> age, nowSecond);
  }

  /**
   * The same where evidence ages faster.
   *
   * @param ageing how many seconds evidence of so many seconds counts as
   */
  static double of(int countedAt, int seenAt, LongUnaryOperator ageing, long nowSecond) {
    double counted = 0;
    double seen = 0;
    if (countedAt != 0)
      counted = left(ageing.applyAsLong(age(countedAt, nowSecond)), COUNT_HALVES_IN);
    if (seenAt != 0) seen = SEEN * left(ageing.applyAsLong(age(seenAt, nowSecond)), SEEN_HALVES_IN);
    return Math.round(Math.max(UNSEEN, Math.max(counted, seen)) * 100) / 100.0;
  }

  private static double left(long age, long halvesIn) {
    return Math.exp(-LN_2 * age / halvesIn);
  }

  /** Seconds since then; evidence from the future is of now. */
  static long age(int at, long nowSecond) {
    return Math.max(0, nowSecond - Integer.toUnsignedLong(at));
  }

  /** Seconds a count may be ago and alone give so much confidence; -1 where none does. */
  static long oldestCount(double confidence) {
    return oldest(age -> of(1, 0, 1 + age) >= confidence);
  }

  /** The same of a unit that was sold or came. */
  static long oldestSight(double confidence) {
    return oldest(age -> of(0, 1, 1 + age) >= confidence);
  }

  /** The last age that is enough; confidence only falls. */
  private static long oldest(LongPredicate isEnough) {
    long enough = -1;
    long tooOld = LONGEST_AGE;
    while (tooOld - enough > 1) {
      long middle = (enough + tooOld) >>> 1;
      if (isEnough.test(middle)) enough = middle;
      else tooOld = middle;
    }
    return enough;
  }
}
