package oneaisle.bench.load;

import java.time.Duration;

/**
 * Requests that come at their time whether or not earlier ones are answered, as shoppers do. A
 * latency counts from the moment a request should have been sent: a server that stops for a second
 * is charged for everybody who would have come in that second.
 */
public final class OpenLoop {

  /** More than any server should need; who comes when all wait, waits too, and that is counted. */
  private static final int CONNECTIONS = 256;

  private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

  private OpenLoop() {}

  public static Sample run(Traffic traffic, double perSecond, Duration duration) {
    try (Clients crowd = new Clients(traffic, CONNECTIONS)) {
      Arrivals arrivals = new Arrivals(System.nanoTime(), perSecond, duration);
      crowd.countUntil(Long.MAX_VALUE);
      while (!arrivals.isOver()) {
        while (crowd.hasIdle() && arrivals.isDue(System.nanoTime())) {
          crowd.send(arrivals.take());
        }
        // who is due and finds nobody free waits for an answer, not for the clock
        crowd.receive(
            crowd.hasIdle() ? arrivals.next() : System.nanoTime() + LONGEST_WAIT.toNanos());
      }
      Sample sample = crowd.finish();
      sample.took(duration);
      return sample;
    }
  }
}
