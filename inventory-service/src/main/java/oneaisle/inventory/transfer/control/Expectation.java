package oneaisle.inventory.transfer.control;

import java.time.Duration;
import java.time.Instant;
import oneaisle.shared.problem.InvalidInput;

/** What somebody says about when goods will arrive has to be possible. */
final class Expectation {

  private static final Duration LONGEST = Duration.ofDays(366);

  private Expectation() {}

  /**
   * @throws InvalidInput where it would arrive before it was asked for, or in more than a year
   */
  static void require(Instant expectedAt, Instant requestedAt) {
    if (expectedAt.isAfter(requestedAt) && !expectedAt.isAfter(requestedAt.plus(LONGEST))) return;
    throw new InvalidInput(
        "/expectedAt", "must be later than the request for the transfer, and within a year of it");
  }
}
