package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Predicate;
import oneaisle.inventory.importing.entity.FeedMode;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.StockRow;

/**
 * Takes a stock feed. Each stock level remembers the feed that set it last: sent again, whole or
 * after a crash half way, a feed sets what it has not set yet and leaves the rest alone, with all
 * that happened since.
 */
@ApplicationScoped
public class ImportStock {

  @Inject private StockFeedIntake intake;
  @Inject private ApplyStockRows apply;
  @Inject private KnownLocations locations;

  /**
   * @param asOf the moment the figures are of; null for now
   * @param actor who sent it
   * @param mayChange which locations are the sender's
   */
  public ImportReport take(InputStream csv, Instant asOf, String actor, Predicate<String> mayChange)
      throws IOException {
    Predicate<String> known = locations.remembering();
    RepeatedLevels repeats = new RepeatedLevels();
    return intake.take(
        csv,
        FeedMode.SNAPSHOT,
        asOf,
        StockRow.COLUMNS,
        line -> {
          StockRow row = StockRow.read(line);
          KnownLocations.require(row.key().location(), mayChange, known);
          repeats.refuse(row.key());
          return row;
        },
        (feed, rows) -> apply.apply(feed, rows, actor));
  }
}
