package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import oneaisle.inventory.count.control.AskForCounts.Doubt;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.reservation.control.PromisesBroken;
import oneaisle.inventory.stock.entity.StockLevel;

/**
 * A fact took units that the books did not have, or had promised: somebody is to look. Not where
 * somebody has just looked, or is asked to for a better reason.
 */
@ApplicationScoped
public class CountWhatIsShort {

  private static final Set<String> LOOKED_AT = Set.of(PostCount.CAUSE, RecordShortPick.CAUSE);

  @Inject private AskForCounts askForCounts;

  void on(@Observes PromisesBroken broken) {
    if (LOOKED_AT.contains(broken.cause().name())) return;
    askForCounts.about(broken.levels().stream().map(CountWhatIsShort::doubt).toList());
  }

  /** The number of the level's event names the shortage: each is told once. */
  private static Doubt doubt(StockLevel level) {
    return new Doubt(
        level.key(), CountCause.SHORTAGE, level.key().sku() + " " + level.sequence(), "StockShort");
  }
}
