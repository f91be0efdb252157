package oneaisle.inventory.importing.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.ImportReport.BatchOutcome;

/**
 * Applies batches while the next ones are read: the database works on one as the file is parsed for
 * another. Only so many at once, so that memory stays small and others get their connections.
 */
final class BatchesInFlight implements AutoCloseable {

  private static final int AT_ONCE = 2;
  private static final int LAST_BATCH_MINUTES = 1;

  private final ExecutorService threads;
  private final ImportReport report;
  private final Deque<Future<BatchOutcome>> running = new ArrayDeque<>();

  /**
   * @param factory of the container, but threads of our own: those of its executor carry the
   *     context of the request with them and close its entity manager when they are done
   */
  BatchesInFlight(ThreadFactory factory, ImportReport report) {
    this.threads = Executors.newFixedThreadPool(AT_ONCE, factory);
    this.report = report;
  }

  /** Begins with a batch; waits for the oldest one first where enough are under way. */
  void add(Callable<BatchOutcome> batch) {
    if (running.size() == AT_ONCE) finishOldest();
    running.add(threads.submit(batch));
  }

  void finish() {
    while (!running.isEmpty()) finishOldest();
  }

  private void finishOldest() {
    try {
      report.add(running.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) throw failure;
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while a feed was applied", e);
    }
  }

  /** Lets what is under way end, a whole transaction each: nothing goes on behind the answer. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(LAST_BATCH_MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
