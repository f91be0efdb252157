package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.logging.Logger;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/**
 * Works the figures of a stock level out anew from the records they are the sum of. It should never
 * find a difference; where it does, it says so and puts it right.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RebuildStockLevel {

  private static final Logger LOG = Logger.getLogger(RebuildStockLevel.class.getName());

  @Inject private StockLevels levels;
  @Inject @Any private Instance<FigureSource> sources;

  /** The figures before and after. */
  public record Rebuilt(StockKey key, Quantities before, Quantities after) {
    public boolean differed() {
      return !before.equals(after);
    }
  }

  /**
   * @param dryRun only say what differs
   */
  public Rebuilt rebuild(StockKey key, boolean dryRun, String by) {
    StockLevel level = levels.lock(List.of(key)).get(key);
    if (level == null) throw new NotFound("stock of", key);
    Quantities before = level.quantities();
    Quantities after = before;
    for (FigureSource source : sources) after = source.correct(key, after);
    Rebuilt rebuilt = new Rebuilt(key, before, after);
    if (rebuilt.differed() && dryRun) {
      LOG.warning("Stock level " + key + " examined by " + by + ": " + before + " is not " + after);
    } else if (rebuilt.differed()) {
      level.rebuild(after);
      levels.save(List.of(level), new Cause("StockRebuilt", "rebuild"));
      LOG.warning("Stock level " + key + " rebuilt by " + by + ": " + before + " was " + after);
    } else {
      LOG.info("Stock level " + key + " examined by " + by + ": nothing differs");
    }
    return rebuilt;
  }
}
