package oneaisle.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes this instance's relay when a transaction with events has committed; a hint only, the relay
 * also looks by itself.
 */
@ApplicationScoped
public class OutboxSignal {

  private final Semaphore raised = new Semaphore(0);

  public void raise() {
    if (raised.availablePermits() == 0) raised.release();
  }

  void await(Duration atMost) throws InterruptedException {
    if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) raised.drainPermits();
  }
}
