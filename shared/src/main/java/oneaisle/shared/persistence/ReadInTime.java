package oneaisle.shared.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Reads from the database for callers who are better off without an answer than without a thread. A
 * database that stands still keeps whoever asks until the driver's patience ends, and the driver
 * cannot be interrupted; so a few threads of our own wait for it, and each caller only a moment for
 * them. As long as several are stuck nobody else has to find that out.
 */
@ApplicationScoped
public class ReadInTime {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int READERS = 16;
  private static final int STUCK = 3;

  @Resource private ManagedThreadFactory threads;

  private final AtomicInteger stuck = new AtomicInteger();
  private ThreadPoolExecutor readers;

  @PostConstruct
  void open() {
    readers =
        new ThreadPoolExecutor(
            READERS, READERS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), threads);
    readers.allowCoreThreadTimeOut(true);
  }

  @PreDestroy
  void close() {
    readers.shutdownNow();
  }

  /**
   * Outside of any transaction of the caller's.
   *
   * @throws DatabaseFailure where there is no answer in time: the database cannot be reached
   */
  public <T> T read(Supplier<T> query) {
    if (stuck.get() >= STUCK) throw unavailable();
    Reading<T> reading = new Reading<>(query);
    try {
      readers.execute(reading);
      return reading.answer.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw (RuntimeException) failed.getCause();
    } catch (TimeoutException late) {
      reading.abandon();
      throw unavailable();
    } catch (RejectedExecutionException ending) {
      throw unavailable();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private static DatabaseFailure unavailable() {
    return new DatabaseFailure(
        "waiting for the database", new SQLTransientConnectionException("No answer in time"));
  }

  private enum State {
    WAITING,
    RUNNING,
    ABANDONED,
    OVER
  }

  private final class Reading<T> implements Runnable {

    private final Supplier<T> query;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    private Reading(Supplier<T> query) {
      this.query = query;
    }

    @Override
    public void run() {
      if (!state.compareAndSet(State.WAITING, State.RUNNING)) return;
      try {
        answer.complete(query.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      } finally {
        if (state.getAndSet(State.OVER) == State.ABANDONED) stuck.decrementAndGet();
      }
    }

    private void abandon() {
      if (state.compareAndSet(State.WAITING, State.OVER)) return;
      stuck.incrementAndGet(); // before the reader can take it back
      if (!state.compareAndSet(State.RUNNING, State.ABANDONED)) stuck.decrementAndGet();
    }
  }
}
