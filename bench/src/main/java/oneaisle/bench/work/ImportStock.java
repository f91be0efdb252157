package oneaisle.bench.work;

import java.util.Arrays;
import oneaisle.bench.Retailer;
import oneaisle.bench.Scale;
import oneaisle.bench.TestBed;
import oneaisle.bench.machine.ProcessFigures;
import oneaisle.bench.machine.Usage;
import oneaisle.bench.report.Row;
import oneaisle.local.Application;
import oneaisle.local.Feed;
import org.HdrHistogram.Histogram;

/** All stock of all stores through the public import, one feed after the other. */
public final class ImportStock implements Work {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLIS = 1_000;
  private static final int DIGITS = 3;

  @Override
  public String name() {
    return "import";
  }

  @Override
  public boolean needsStock() {
    return false;
  }

  /** The latencies are those of whole feeds. */
  @Override
  public Row measure(TestBed bed) {
    Scale scale = bed.scale();
    Retailer retailer = bed.retailer();
    Histogram micros = new Histogram(DIGITS);
    long nanos = 0;
    Usage before = bed.usage();
    for (int store = 0; store < scale.stores(); store += scale.storesPerFeed()) {
      byte[] csv = retailer.stock(store, Math.min(scale.stores(), store + scale.storesPerFeed()));
      long began = System.nanoTime();
      bed.send(Feed.STOCK, csv);
      long took = System.nanoTime() - began;
      nanos += took;
      micros.recordValue(took / 1_000);
    }
    Usage after = bed.usage();
    bed.send(Feed.STOCK, retailer.wantedStock());
    double[] millis =
        Arrays.stream(new double[] {50, 99, 99.9})
            .map(percentile -> micros.getValueAtPercentile(percentile) / MILLIS)
            .toArray();
    long peak =
        ProcessFigures.of(bed.stack().application(Application.INVENTORY).pid()).peakMegabytes();
    return new Row(
        name(),
        scale.stockRows() * NANOS_PER_SECOND / nanos,
        "stock rows",
        new Row.Latency(millis[0], millis[1], millis[2], null, null),
        0,
        after.coresSince(before),
        after.memoryMegabytes(),
        "feeds of %,d rows; inventory had at most %,d MB"
            .formatted(scale.storesPerFeed() * scale.skus(), peak));
  }
}
