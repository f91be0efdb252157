package oneaisle.inventory.reservation.control;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import oneaisle.inventory.reservation.control.Decisions.Decided;
import oneaisle.shared.problem.DependencyUnavailable;
import oneaisle.shared.problem.TooManyWaiting;
import oneaisle.shared.trace.TraceContext;

/**
 * A question between the thread that asks and the thread that decides. Exactly one of them takes
 * it: the decider to decide it, or the asker to withdraw it when its time is over.
 */
final class WaitingQuestion<T> {

  /** Longer than the database lets anybody wait for a lock. */
  private static final long OUTCOME_SECONDS = 5;

  private final Question<T> question;
  private final long since = System.nanoTime();
  private final long deadline;
  private final AtomicBoolean taken = new AtomicBoolean();
  private volatile boolean abandoned;
  private final CompletableFuture<Decided<T>> decided = new CompletableFuture<>();

  /**
   * The rule runs in the asker's trace, so that its events carry that and no other; and only while
   * the asker is there, who may have asked for the opposite since.
   */
  WaitingQuestion(Question<T> question, TraceContext trace, Duration patience) {
    this.question = question.with(set -> in(trace, () -> decide(question, set)));
    deadline = since + patience.toNanos();
  }

  private T decide(Question<T> question, WorkingSet set) {
    if (abandoned) throw new TooManyWaiting();
    return question.rule().apply(set);
  }

  private static <T> T in(TraceContext trace, Supplier<T> work) {
    TraceContext.enter(trace);
    try {
      return work.get();
    } finally {
      TraceContext.leave();
    }
  }

  Question<T> question() {
    return question;
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  boolean isLate() {
    return System.nanoTime() - deadline >= 0;
  }

  /** To be decided; false where it is too late for that, and then its asker knows. */
  boolean take() {
    if (!taken.compareAndSet(false, true)) return false;
    if (!isLate()) return true;
    fail(new TooManyWaiting());
    return false;
  }

  /** It could not be decided: its asker may withdraw it again. */
  void putBack() {
    taken.set(false);
  }

  @SuppressWarnings("unchecked") // it comes from this question's rule
  void answer(Decided<?> answer) {
    decided.complete((Decided<T>) answer);
  }

  void fail(RuntimeException failure) {
    decided.completeExceptionally(failure);
  }

  /**
   * Once a question is taken its asker waits for the outcome, because only then it is known; but
   * not for ever where the database hangs.
   */
  T await() {
    try {
      try {
        long left = Math.max(1, deadline - System.nanoTime());
        return decided.get(left, TimeUnit.NANOSECONDS).orThrow();
      } catch (TimeoutException late) {
        if (taken.compareAndSet(false, true)) throw new TooManyWaiting();
        return decided.get(OUTCOME_SECONDS, TimeUnit.SECONDS).orThrow();
      }
    } catch (ExecutionException failed) {
      throw (RuntimeException) failed.getCause();
    } catch (TimeoutException | InterruptedException unknown) {
      abandoned = true;
      throw new DependencyUnavailable("The database");
    }
  }
}
