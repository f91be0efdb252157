package oneaisle.inventory.importing.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import oneaisle.inventory.importing.entity.CsvRow;
import oneaisle.inventory.importing.entity.FeedMode;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.ImportReport.BatchOutcome;
import oneaisle.inventory.importing.entity.StockFeed;

/** Takes in a stock feed, a batch per transaction; one that was taken whole is not read again. */
@ApplicationScoped
public class StockFeedIntake {

  @Inject private StockFeeds feeds;

  @Resource private ManagedThreadFactory threads;

  /**
   * @param asOf null for now
   */
  <T> ImportReport take(
      InputStream csv,
      FeedMode mode,
      Instant asOf,
      List<String> columns,
      Function<CsvRow, T> read,
      BiFunction<StockFeed, List<T>, BatchOutcome> apply)
      throws IOException {
    try (SpooledFeed spooled = SpooledFeed.of(csv);
        CsvRows rows = new CsvRows(spooled.open(), columns)) {
      StockFeed feed = feeds.register(spooled.fingerprint(mode, asOf), asOf);
      ImportReport report = new ImportReport();
      if (feed.isComplete()) {
        report.unchanged(feed.received());
        return report;
      }
      try (BatchesInFlight inFlight = new BatchesInFlight(threads, report)) {
        rows.forEachBatch(read, report, batch -> inFlight.add(() -> apply.apply(feed, batch)));
        inFlight.finish();
      }
      feeds.done(feed, report);
      return report;
    }
  }
}
