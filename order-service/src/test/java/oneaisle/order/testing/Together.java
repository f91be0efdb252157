package oneaisle.order.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many doing the same at the same moment. */
public final class Together {

  private Together() {}

  public static <T> List<T> many(int times, Callable<T> work) {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    CyclicBarrier start = new CyclicBarrier(times);
    Callable<T> atOnce =
        () -> {
          start.await();
          return work.call();
        };
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(Collections.nCopies(times, atOnce)))
        results.add(future.get());
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdown();
    }
  }
}
