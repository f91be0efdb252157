package oneaisle.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What was seen of some traffic. */
public final class Sample {

  private static final long LONGEST_MICROS = 600_000_000;
  private static final int DIGITS = 3;
  private static final double MICROS_PER_MILLI = 1_000;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
  private final SortedMap<Integer, Long> statuses = new TreeMap<>();
  private long inTime;
  private long succeeded;
  private long failed;
  private long lost;
  private Duration took = Duration.ZERO;

  /**
   * An answer.
   *
   * @param whileMeasured whether it came before the time was over
   */
  public void answered(int status, boolean success, long nanos, boolean whileMeasured) {
    statuses.merge(status, 1L, Long::sum);
    if (success) {
      succeeded++;
    } else {
      failed++;
    }
    if (success && whileMeasured) {
      inTime++;
    }
    if (success) {
      micros.recordValue(Math.min(LONGEST_MICROS, Math.max(0, nanos / 1_000)));
    }
  }

  /** No answer came, or none that can be read. */
  public void lost() {
    lost++;
  }

  public void took(Duration duration) {
    took = duration;
  }

  /** Adds what another thread saw at the same time. */
  public void add(Sample other) {
    micros.add(other.micros);
    other.statuses.forEach((status, times) -> statuses.merge(status, times, Long::sum));
    inTime += other.inTime;
    succeeded += other.succeeded;
    failed += other.failed;
    lost += other.lost;
    took = took.compareTo(other.took) < 0 ? other.took : took;
  }

  public double perSecond() {
    return took.isZero() ? 0 : inTime * NANOS_PER_SECOND / took.toNanos();
  }

  /** Answers a client could work with, also those that came when the time was over. */
  public long succeeded() {
    return succeeded;
  }

  /** Unexpected answers and lost ones. */
  public long errors() {
    return failed + lost;
  }

  public long times(int status) {
    return statuses.getOrDefault(status, 0L);
  }

  public Map<Integer, Long> statuses() {
    return statuses;
  }

  public double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
  }
}
