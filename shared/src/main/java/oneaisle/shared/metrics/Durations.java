package oneaisle.shared.metrics;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How long something takes, as Prometheus counts it: {@code _bucket} by upper limit, {@code
 * _count}, {@code _sum} and {@code _max}, all in seconds and all since the start. The platform's
 * own timer writes some of these in nanoseconds, and takes its buckets from a sample.
 */
public final class Durations {

  private static final double NANOS = 1e9;

  /** The upper limits, in nanoseconds; what takes longer is in none of them. */
  private static final long[] LIMITS = {
    5_000_000L,
    10_000_000L,
    25_000_000L,
    50_000_000L,
    100_000_000L,
    250_000_000L,
    500_000_000L,
    1_000_000_000L,
    2_500_000_000L,
    10_000_000_000L
  };

  private final LongAdder[] buckets = new LongAdder[LIMITS.length + 1];
  private final LongAdder sum = new LongAdder();
  private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

  private Durations() {
    Arrays.setAll(buckets, i -> new LongAdder());
  }

  /**
   * Counts under this name from now on.
   *
   * @param name ends with {@code _seconds}
   */
  public static Durations register(
      MetricRegistry registry, String name, String description, Tag... tags) {
    Durations durations = new Durations();
    for (int i = 0; i < durations.buckets.length; i++) {
      int last = i;
      String limit = i < LIMITS.length ? String.valueOf(LIMITS[i] / NANOS) : "+Inf";
      Tag[] withLimit = Arrays.copyOf(tags, tags.length + 1);
      withLimit[tags.length] = new Tag("le", limit);
      show(registry, name + "_bucket", description, () -> durations.upTo(last), withLimit);
    }
    show(registry, name + "_count", description, () -> durations.upTo(LIMITS.length), tags);
    show(registry, name + "_sum", description, () -> durations.sum.sum() / NANOS, tags);
    show(registry, name + "_max", description, () -> durations.longest.get() / NANOS, tags);
    return durations;
  }

  private static void show(
      MetricRegistry registry, String name, String description, Supplier<Number> of, Tag... tags) {
    registry.gauge(
        Metadata.builder().withName(name).withDescription(description).build(), of, tags);
  }

  /** Something took so long. */
  public void add(long nanos) {
    int bucket = 0;
    while (bucket < LIMITS.length && nanos > LIMITS[bucket]) bucket++;
    buckets[bucket].increment();
    sum.add(nanos);
    longest.accumulate(nanos);
  }

  private long upTo(int last) {
    long count = 0;
    for (int i = 0; i <= last; i++) count += buckets[i].sum();
    return count;
  }
}
