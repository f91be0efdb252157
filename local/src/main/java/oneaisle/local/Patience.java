package oneaisle.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition of the outside world that tells nobody when it comes true. */
public final class Patience {

  private static final Duration INTERVAL = Duration.ofMillis(100);

  private Patience() {}

  /**
   * True as soon as the condition holds, false when the time is over or the thread is interrupted.
   */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
    return true;
  }
}
