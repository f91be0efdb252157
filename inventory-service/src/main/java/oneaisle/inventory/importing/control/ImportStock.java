package oneaisle.inventory.importing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import oneaisle.inventory.importing.entity.CsvRow;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.RowRejected;
import oneaisle.inventory.importing.entity.StockFeed;
import oneaisle.inventory.importing.entity.StockRow;
import oneaisle.inventory.location.control.LocationMap;

/**
 * Takes a stock feed, a batch per transaction. Each stock level remembers the feed that set it
 * last: sent again, whole or after a crash half way, a feed sets what it has not set yet and leaves
 * the rest alone, with all that happened since.
 */
@ApplicationScoped
public class ImportStock {

  @Inject private StockFeeds feeds;
  @Inject private ApplyStockRows apply;
  @Inject private LocationMap locations;

  @Resource private ManagedThreadFactory threads;

  /**
   * @param asOf the moment the figures are of; null for now
   * @param actor who sent it
   * @param mayChange which locations are the sender's
   */
  public ImportReport take(InputStream csv, Instant asOf, String actor, Predicate<String> mayChange)
      throws IOException {
    try (SpooledFeed spooled = SpooledFeed.of(csv);
        CsvRows rows = new CsvRows(spooled.open(), StockRow.COLUMNS)) {
      StockFeed feed = feeds.register(spooled.fingerprint(asOf), asOf);
      ImportReport report = new ImportReport();
      if (feed.isComplete()) {
        report.unchanged(feed.received());
        return report;
      }
      apply(feed, rows, report, actor, mayChange);
      feeds.done(feed, report);
      return report;
    }
  }

  private void apply(
      StockFeed feed,
      CsvRows rows,
      ImportReport report,
      String actor,
      Predicate<String> mayChange) {
    Map<String, Boolean> accepted = new HashMap<>();
    try (BatchesInFlight inFlight = new BatchesInFlight(threads, report)) {
      rows.forEachBatch(
          row -> read(row, accepted, mayChange),
          report,
          batch -> inFlight.add(() -> apply.apply(feed, batch, actor)));
      inFlight.finish();
    }
  }

  private StockRow read(CsvRow csv, Map<String, Boolean> accepted, Predicate<String> mayChange) {
    StockRow row = StockRow.read(csv);
    String location = row.key().location();
    if (!mayChange.test(location)) throw new RowRejected(location + " is not a location of yours");
    boolean known = accepted.computeIfAbsent(location, code -> locations.find(code).isPresent());
    if (!known) throw new RowRejected("there is no location " + location);
    return row;
  }
}
