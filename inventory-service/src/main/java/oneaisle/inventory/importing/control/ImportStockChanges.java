package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Predicate;
import oneaisle.inventory.importing.entity.FeedMode;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.StockChangeRow;

/**
 * Takes a delta feed: what arrived or went since the one before. The ledger remembers what a feed
 * has said of a level: sent again, whole, in other pieces or after a crash half way, it is said
 * once.
 */
@ApplicationScoped
public class ImportStockChanges {

  @Inject private StockFeedIntake intake;
  @Inject private ApplyStockChanges apply;
  @Inject private KnownLocations locations;

  /**
   * @param asOf the moment until which the changes are told; it names the feed
   * @param actor who sent it
   * @param mayChange which locations are the sender's
   */
  public ImportReport take(InputStream csv, Instant asOf, String actor, Predicate<String> mayChange)
      throws IOException {
    Predicate<String> known = locations.remembering();
    Repeats repeats = new Repeats();
    return intake.take(
        csv,
        FeedMode.DELTA,
        asOf,
        StockChangeRow.COLUMNS,
        line -> {
          StockChangeRow row = StockChangeRow.read(line);
          KnownLocations.require(row.key().location(), mayChange, known);
          repeats.refuse(row.told(), row.line());
          return row;
        },
        (feed, rows) -> apply.apply(feed, rows, actor));
  }
}
