package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.inventory.reservation.control.Decisions.Decided;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.problem.TooManyWaiting;

/**
 * Has questions decided together and answers each after the commit, never before. Where the shared
 * transaction fails each question gets one of its own. That is also how an unknown outcome (the
 * connection was lost during the commit) becomes known: every rule looks under the lock at what is
 * there, by the request's own id, before it does anything.
 */
@ApplicationScoped
class Decider {

  private static final Logger LOG = Logger.getLogger(Decider.class.getName());
  private static final int TRIES = 5;

  @Inject private Decisions decisions;
  @Inject private CombinedWritesMeter meter;

  /** Waits for no stock level: what is busy is handed on. */
  void decideWhatIsFree(
      List<WaitingQuestion<?>> together, BiConsumer<StockKey, WaitingQuestion<?>> busy) {
    new Round(decisions::decideWhatIsFree, busy).decide(together);
  }

  void decide(List<WaitingQuestion<?>> together) {
    new Round(decisions::decide, null).decide(together);
  }

  private final class Round {

    private final Function<List<Question<?>>, List<Decided<?>>> way;
    private final BiConsumer<StockKey, WaitingQuestion<?>> busy;

    Round(
        Function<List<Question<?>>, List<Decided<?>>> way,
        BiConsumer<StockKey, WaitingQuestion<?>> busy) {
      this.way = way;
      this.busy = busy;
    }

    void decide(List<WaitingQuestion<?>> waiting) {
      List<WaitingQuestion<?>> together = new ArrayList<>(waiting);
      together.removeIf(question -> !question.take());
      if (together.isEmpty()) return;
      try {
        meter.decides(together);
        decideTogether(together);
      } catch (Error fatal) {
        together.forEach(question -> question.fail(new IllegalStateException(fatal)));
        throw fatal;
      }
    }

    private void decideTogether(List<WaitingQuestion<?>> together) {
      try {
        answer(together);
      } catch (RuntimeException failure) {
        meter.fellBack();
        LOG.log(Level.FINE, "Deciding " + together.size() + " questions one by one", failure);
        decideOneByOne(together, failure);
      }
    }

    private void answer(List<WaitingQuestion<?>> together) {
      List<Question<?>> questions = new ArrayList<>(together.size());
      together.forEach(waiting -> questions.add(waiting.question()));
      List<Decided<?>> decided = way.apply(questions);
      for (int i = 0; i < together.size(); i++) answer(together.get(i), decided.get(i));
    }

    private void answer(WaitingQuestion<?> question, Decided<?> decided) {
      if (decided.busy() == null) {
        question.answer(decided);
      } else {
        question.putBack();
        busy.accept(decided.busy(), question);
      }
    }

    /** Where the database cannot be reached, not everybody has to find that out for themselves. */
    private void decideOneByOne(List<WaitingQuestion<?>> questions, RuntimeException why) {
      RuntimeException unreachable = null;
      for (WaitingQuestion<?> question : questions) {
        RuntimeException failure = unreachable == null ? decideAlone(question, why) : unreachable;
        if (failure == null) continue;
        question.fail(failure);
        if (SqlErrors.isUnreachable(failure)) unreachable = failure;
      }
    }

    /**
     * Tries again while others are in the way and there is time.
     *
     * @param before why it was not decided with the others
     * @return the failure that remains, or null
     */
    private RuntimeException decideAlone(WaitingQuestion<?> question, RuntimeException before) {
      RuntimeException failure = before;
      for (int attempt = 1; attempt <= TRIES; attempt++) {
        if (question.isLate() && SqlErrors.isConflict(failure)) return new TooManyWaiting();
        try {
          answer(List.of(question));
          return null;
        } catch (RuntimeException e) {
          failure = e;
          if (!SqlErrors.isConflict(e)) return e;
        }
      }
      return failure;
    }
  }
}
