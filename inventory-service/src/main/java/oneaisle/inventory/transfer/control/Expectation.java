package oneaisle.inventory.transfer.control;

import java.time.Duration;
import java.time.Instant;
import oneaisle.shared.problem.InvalidInput;

/** What somebody says about when goods will arrive has to be possible. */
final class Expectation {

  private static final Duration LONGEST = Duration.ofDays(366);

  private Expectation() {}

  /**
   * @param from when it was asked for, where that is what it has to come after; else now
   * @throws InvalidInput where it would arrive before that, or more than a year later
   */
  static void require(Instant expectedAt, Instant from) {
    if (expectedAt.isAfter(from) && !expectedAt.isAfter(from.plus(LONGEST))) return;
    throw new InvalidInput("/expectedAt", "must be after " + from + ", and within a year of it");
  }
}
