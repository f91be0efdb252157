package oneaisle.order.ordering.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.problem.Refusal;
import oneaisle.shared.problem.TooManyWaiting;

/**
 * Lets questions that are asked together be answered by one transaction: while one is under way the
 * next ones gather, and all of those are the next one. So nobody waits for a timer, and the busier
 * it is, the less each costs. One of those who ask does it for all, on the thread it has anyway.
 *
 * <p>Where the transaction fails each question is answered alone, so that one that cannot be
 * answered spoils no other; where the database is away all are told so at once, and where it stands
 * still nobody waits for longer than the deadline to be taken up.
 */
final class SharedTransaction<Q, A> {

  private static final int MOST_TOGETHER = 50;

  private final Function<List<Q>, List<Answer<A>>> together;
  private final Function<Q, A> alone;
  private final Duration deadline;
  private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean underWay = new AtomicBoolean();

  /**
   * @param together answers all in one transaction, in their order; a refusal is an answer
   * @param alone answers one in a transaction of its own
   * @param deadline who is not taken up until then never will be
   */
  SharedTransaction(
      Function<List<Q>, List<Answer<A>>> together, Function<Q, A> alone, Duration deadline) {
    this.together = together;
    this.alone = alone;
    this.deadline = deadline;
  }

  /** What one question came to: a value or a refusal. */
  record Answer<A>(A value, RuntimeException refusal) {

    static <A> Answer<A> of(Supplier<A> question) {
      try {
        return new Answer<>(question.get(), null);
      } catch (Refusal refusal) {
        return new Answer<>(null, refusal);
      }
    }

    A orThrow() {
      if (refusal != null) throw refusal;
      return value;
    }
  }

  private static final class Waiting<Q, A> {
    final Q question;

    /** True: it is this one's turn to answer for all. False: the outcome is there. */
    final CompletableFuture<Boolean> turn = new CompletableFuture<>();

    Supplier<A> outcome =
        () -> {
          throw new IllegalStateException("The transaction broke off");
        };

    Waiting(Q question) {
      this.question = question;
    }
  }

  /**
   * @throws TooManyWaiting where it was not taken up in time, and then it never will be
   */
  A ask(Q question) {
    Waiting<Q, A> mine = new Waiting<>(question);
    waiting.add(mine);
    callNext();
    if (awaitTurn(mine)) answerAll();
    return mine.outcome.get();
  }

  private boolean awaitTurn(Waiting<Q, A> mine) {
    try {
      return mine.turn.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      if (withdraw(mine)) throw new TooManyWaiting();
      return mine.turn.join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      if (withdraw(mine)) throw new TooManyWaiting();
      return mine.turn.join();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** False where it is taken up already, so that its outcome will come. */
  private boolean withdraw(Waiting<Q, A> mine) {
    if (!waiting.remove(mine)) return false;
    if (!mine.turn.complete(false)) passOn(); // called in this very moment
    return true;
  }

  /** How many have not been taken up yet. */
  int waiting() {
    return waiting.size();
  }

  /** Whose turn it is also has the oldest question, so it answers its own among others. */
  private void answerAll() {
    List<Waiting<Q, A>> all = new ArrayList<>();
    takeUp(all, MOST_TOGETHER);
    try {
      answer(all);
    } finally {
      passOn();
      all.forEach(one -> one.turn.complete(false));
    }
  }

  /** Only by whose turn it is. */
  private void takeUp(List<Waiting<Q, A>> all, int most) {
    while (all.size() < most) {
      Waiting<Q, A> next = waiting.poll();
      if (next == null) return;
      all.add(next);
    }
  }

  private void passOn() {
    underWay.set(false);
    callNext();
  }

  private void callNext() {
    while (!waiting.isEmpty() && underWay.compareAndSet(false, true)) {
      Waiting<Q, A> next = waiting.peek();
      if (next != null && next.turn.complete(true)) return;
      underWay.set(false); // it was withdrawn in this very moment
    }
  }

  private void answer(List<Waiting<Q, A>> all) {
    try {
      List<Answer<A>> answers = together.apply(all.stream().map(one -> one.question).toList());
      for (int i = 0; i < all.size(); i++) all.get(i).outcome = answers.get(i)::orThrow;
    } catch (RuntimeException e) {
      boolean away = SqlErrors.isUnreachable(e);
      // who waits for the next transaction would find out the same, one round after the other
      if (away) takeUp(all, Integer.MAX_VALUE);
      for (Waiting<Q, A> one : all) {
        one.outcome =
            () -> {
              if (away) throw e;
              return alone.apply(one.question);
            };
      }
    }
  }
}
