package oneaisle.inventory.reservation.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.inventory.reservation.control.Decisions.Decided;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.problem.TooManyWaiting;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import oneaisle.shared.trace.TraceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets requests that arrive together share one transaction: while one is being committed the next
 * ones gather, and all of those are the next transaction. So the busier it is, the less each costs,
 * and the most wanted article needs no more commits than any other.
 *
 * <p>Nothing here keeps stock right, the row locks do: any number of instances may work on one
 * database. Questions about a level that somebody else has locked go to a lane of their own, so
 * that a lock that is held for long stops those who want this level and nobody else.
 */
@ApplicationScoped
public class CombinedWrites {

  private static final Logger LOG = Logger.getLogger(CombinedWrites.class.getName());
  private static final long LOOK_UP_MILLIS = 200;
  private static final int LANES_AT_ONCE = 4;

  @Inject private Decisions decisions;
  @Inject private Decider decider;
  @Inject private Background background;
  @Inject private CombinedWritesMeter meter;

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject
  @ConfigProperty(name = "oneaisle.combined.batch")
  private int batch;

  @Inject
  @ConfigProperty(name = "oneaisle.combined.queue")
  private int queueLength;

  @Inject
  @ConfigProperty(name = "oneaisle.combined.deadline")
  private Duration patience;

  private final BlockingQueue<WaitingQuestion<?>> waiting = new LinkedBlockingQueue<>();
  private final BusyLanes lanes = new BusyLanes();
  private Semaphore places;
  private BooleanSupplier stopping;

  /** One round of a thread that decides. */
  private interface Round {
    void decide() throws InterruptedException;
  }

  @PostConstruct
  void open() {
    places = new Semaphore(queueLength);
    stopping = background.stopping();
    meter.watch(() -> queueLength - places.availablePermits());
  }

  void start(@Observes Startup startup) {
    background.start("decider", () -> untilStopped(this::decideNext));
    for (int i = 1; i <= LANES_AT_ONCE; i++)
      background.start("patient-decider-" + i, () -> untilStopped(this::decideNextLane));
  }

  /**
   * Waits for the decision. Within a transaction of the caller's the question is decided at once,
   * as a part of that.
   *
   * @throws TooManyWaiting where it was not decided in time, and then it never will be
   */
  <T> T ask(Question<T> question) {
    if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      return answerTo(question, decisions.decide(List.of(question)));
    }
    if (stopping.getAsBoolean() || !places.tryAcquire()) throw new TooManyWaiting();
    var asked = new WaitingQuestion<>(question, TraceContext.current(), patience);
    try {
      waiting.add(asked);
      return asked.await();
    } catch (TooManyWaiting withdrawn) {
      waiting.remove(asked); // or they would gather while nothing can be decided
      throw withdrawn;
    } finally {
      places.release();
    }
  }

  @SuppressWarnings("unchecked") // the answer to this one question
  private static <T> T answerTo(Question<T> question, List<Decided<?>> decided) {
    return ((Decided<T>) decided.get(0)).orThrow();
  }

  /**
   * What was let in before the end is still decided. Nobody else would decide what comes after an
   * error, so not even that ends it.
   */
  private void untilStopped(Round round) {
    while (!stopping.getAsBoolean() || !waiting.isEmpty() || !lanes.isEmpty()) {
      try {
        round.decide();
      } catch (RuntimeException | Error unexpected) {
        LOG.log(Level.SEVERE, "Deciding goes on after " + unexpected, unexpected);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void decideNext() throws InterruptedException {
    WaitingQuestion<?> first = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
    if (first == null) return;
    List<WaitingQuestion<?>> together = new ArrayList<>(List.of(first));
    waiting.drainTo(together, batch - 1);
    decider.decideWhatIsFree(together, lanes::add);
  }

  private void decideNextLane() throws InterruptedException {
    StockKey level = lanes.next(LOOK_UP_MILLIS);
    if (level == null) return;
    try {
      decider.decide(lanes.takeAll(level));
    } finally {
      lanes.done(level);
    }
  }
}
