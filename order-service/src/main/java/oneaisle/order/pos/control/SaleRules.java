package oneaisle.order.pos.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import oneaisle.shared.money.Money;

/**
 * What a fact must be to be believed, whichever way it comes. Each says what is wrong by
 * IllegalArgumentException.
 */
public final class SaleRules {

  private static final int LARGEST_QUANTITY = 100_000;
  private static final BigDecimal PRICE_LIMIT = BigDecimal.valueOf(1_000_000);
  private static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration CLOCK_AHEAD = Duration.ofDays(1);

  /** Registers stamp the lines of a long sale with minutes of their own. */
  private static final Duration ONE_SALE = Duration.ofMinutes(10);

  private SaleRules() {}

  /** Whether lines of these times can be of one sale. */
  static boolean isOneTime(Instant soldAt, Instant other) {
    return Duration.between(soldAt, other).abs().compareTo(ONE_SALE) <= 0;
  }

  public static void requireQuantity(int quantity) {
    require(
        quantity != 0 && Math.abs(quantity) <= LARGEST_QUANTITY,
        "quantity must be between 1 and 100000, or the same below zero for a return");
  }

  /** Neither from before there were registers nor from a future that no clock is ahead by. */
  public static void requireTime(Instant soldAt, Instant now) {
    require(
        soldAt.isAfter(OLDEST) && soldAt.isBefore(now.plus(CLOCK_AHEAD)),
        "sold_at must be between 1990 and tomorrow");
  }

  /** So that neither a line nor a sale can outgrow its column. */
  public static void requirePrice(Money price) {
    require(
        !price.isNegative() && price.decimal().compareTo(PRICE_LIMIT) < 0,
        "unit_price must be at least 0 and below 1000000");
  }

  /** As precise as the database keeps it. */
  public static Instant stored(Instant soldAt) {
    return soldAt.truncatedTo(ChronoUnit.MICROS);
  }

  static void require(boolean condition, String otherwise) {
    if (!condition) throw new IllegalArgumentException(otherwise);
  }
}
