package oneaisle.customer.notification.entity;

import java.time.Duration;

/**
 * How long to wait after a failed try: twice as long each time, up to a longest, and never all at
 * the same moment.
 *
 * @param first the pause after the first try
 * @param longest no pause is longer
 */
public record RetryPause(Duration first, Duration longest) {

  /**
   * @param attempt 1 for the first try
   * @param jitter in [0, 1): takes up to half of the pause away
   */
  public Duration after(int attempt, double jitter) {
    double doubled = first.toMillis() * Math.pow(2, Math.max(0, attempt - 1));
    double pause = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(Math.max(1, Math.round(pause * (1 - jitter / 2))));
  }
}
