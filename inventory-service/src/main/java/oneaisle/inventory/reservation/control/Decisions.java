package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.problem.Refusal;

/**
 * Decides questions in one transaction: all rows are locked once, each question is decided in the
 * order given by its own rule, and everything is written together. A refusal is an answer like any
 * other and touches no neighbour.
 */
@ApplicationScoped
@Transactional
public class Decisions {

  /** Plans never make a level short, so that this is nowhere recorded. */
  private static final Cause CAUSE = new Cause("ReservationsDecided", "reservations");

  @Inject private WorkingSets sets;

  /** Waits for the rows where others have locked them. */
  List<Decided<?>> decide(List<? extends Question<?>> questions) {
    return decide(questions, sets.lock(questions));
  }

  /** Waits for no stock level: questions about those that others have locked are left undecided. */
  List<Decided<?>> decideWhatIsFree(List<? extends Question<?>> questions) {
    return decide(questions, sets.lockFree(questions));
  }

  private List<Decided<?>> decide(List<? extends Question<?>> questions, WorkingSet set) {
    List<Decided<?>> decided = new ArrayList<>(questions.size());
    for (Question<?> question : questions) {
      StockKey busy = set.busy(question);
      decided.add(busy == null ? decide(question, set) : new Decided<>(null, null, busy));
    }
    sets.write(set, CAUSE);
    return decided;
  }

  private static <T> Decided<T> decide(Question<T> question, WorkingSet set) {
    try {
      return new Decided<>(question.rule().apply(set), null, null);
    } catch (Refusal refusal) {
      return new Decided<>(null, refusal, null);
    }
  }

  /**
   * An answer or a refusal; or neither.
   *
   * @param busy the stock level that was locked by somebody else, where the question is undecided
   */
  record Decided<T>(T answer, Refusal refusal, StockKey busy) {

    T orThrow() {
      if (refusal != null) throw refusal;
      return answer;
    }
  }
}
