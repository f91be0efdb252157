package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.count.entity.StockCount;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * The service itself wants to know how many there are, because something has shown that the books
 * are wrong. While a count of the same level for the same cause is open, that one will tell.
 * Whoever asks has locked the levels, so that two never ask at the same time.
 */
@ApplicationScoped
public class AskForCounts {

  @Inject private Counts counts;
  @Inject private Clock clock;

  /**
   * @param reference what has shown it: asked again for the same, also after the count is closed,
   *     nothing happens
   * @param by the happening's name
   */
  record Doubt(StockKey key, CountCause cause, String reference, String by) {

    String sole() {
      return StockCount.soleOf(key, cause);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void about(Collection<Doubt> doubts) {
    Instant now = clock.instant();
    Set<String> open = counts.open(doubts.stream().map(Doubt::sole).toList());
    List<StockCount> wanted =
        doubts.stream()
            .filter(doubt -> !open.contains(doubt.sole()))
            .map(
                doubt ->
                    StockCount.about(
                        doubt.key(), doubt.cause(), doubt.reference(), doubt.by(), now))
            .toList();
    counts.add(wanted);
  }
}
