package oneaisle.shared.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Long-running work of a service: each loop has a thread of the container's and ends with the
 * service.
 */
@ApplicationScoped
public class Background {

  private static final Logger LOG = Logger.getLogger(Background.class.getName());

  @Resource private ManagedThreadFactory threads;

  private final List<Thread> running = new ArrayList<>();
  private final CountDownLatch stop = new CountDownLatch(1);

  /** One round of a loop: true when there may be more to do at once, false when it may rest. */
  public interface Round {
    boolean work() throws Exception;
  }

  /**
   * Runs rounds until the service stops; an exception, or an error, is logged and the loop goes on
   * after a rest: nothing would start it again.
   */
  public synchronized void every(String name, Duration rest, Round round) {
    start(name, () -> loop(name, rest, round));
  }

  /** Runs one task of its own life cycle until {@code stopping} turns true. */
  public synchronized void start(String name, Runnable task) {
    Thread thread = threads.newThread(task);
    thread.setName("oneaisle-" + name);
    thread.setDaemon(true);
    running.add(thread);
    thread.start();
  }

  public BooleanSupplier stopping() {
    return () -> stop.getCount() == 0;
  }

  /** Waits, but not past the end of the service. */
  public boolean restAndGoOn(Duration rest) {
    try {
      return !stop.await(rest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void loop(String name, Duration rest, Round round) {
    boolean goOn = stop.getCount() > 0;
    while (goOn) {
      boolean more = false;
      try {
        more = round.work();
      } catch (Exception | Error e) {
        LOG.log(Level.WARNING, name + " failed and will try again: " + e, e);
      }
      goOn = more ? stop.getCount() > 0 : restAndGoOn(rest);
    }
  }

  @PreDestroy
  public void end() {
    stop.countDown();
    for (Thread thread : running) {
      if (!ended(thread))
        thread.interrupt(); // a loop ends by itself after its round, unless it hangs
    }
  }

  private static boolean ended(Thread thread) {
    try {
      thread.join(3_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
