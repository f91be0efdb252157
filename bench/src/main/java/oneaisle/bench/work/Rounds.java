package oneaisle.bench.work;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import oneaisle.bench.Scale;
import oneaisle.bench.TestBed;
import oneaisle.bench.load.ClosedLoop;
import oneaisle.bench.load.OpenLoop;
import oneaisle.bench.load.Sample;
import oneaisle.bench.load.Traffic;
import oneaisle.bench.machine.Usage;
import oneaisle.bench.report.Row;

/**
 * How every HTTP row is measured: warm up, then all clients as fast as they are answered for the
 * throughput, then requests at a fixed rate for the latencies.
 */
final class Rounds {

  static final int CLIENTS = 64;

  /** Below what was just seen possible, as a server is run that is to answer in time. */
  private static final double SHARE_OF_THROUGHPUT = 0.5;

  private static final int MOST_WARM_UPS = 24;

  /** Processors that the compilers of all services together may still keep busy. */
  private static final double LITTLE_COMPILING = 0.1;

  private static final int WARM_UPS_WITHOUT_GAIN = 2;
  private static final double FASTER = 1.05;
  private static final Duration FIRST_ARRIVALS = Duration.ofSeconds(2);

  private final TestBed bed;
  private final Traffic traffic;
  private long succeeded;
  private long errors;
  private final Map<Integer, Long> unexpected = new TreeMap<>();

  Rounds(TestBed bed, Traffic traffic) {
    this.bed = bed;
    this.traffic = traffic;
  }

  Row run(String name) {
    return run(name, 0);
  }

  /**
   * @param arrivals how many requests a second come for the latencies; 0 for half of the throughput
   */
  Row run(String name, double arrivals) {
    Scale scale = bed.scale();
    warmUp(scale.warmUp());
    Usage before = bed.usage();
    Sample crowd = note(ClosedLoop.run(traffic, CLIENTS, scale.measured()));
    Usage after = bed.usage();
    double rate = arrivals > 0 ? arrivals : Math.max(1, crowd.perSecond() * SHARE_OF_THROUGHPUT);
    note(OpenLoop.run(traffic, rate, FIRST_ARRIVALS));
    Sample paced = note(OpenLoop.run(traffic, rate, scale.paced()));
    return new Row(
        name,
        crowd.perSecond(),
        "answers",
        new Row.Latency(
            paced.millis(50), paced.millis(99), paced.millis(99.9), rate, crowd.millis(99)),
        errors,
        after.coresSince(before),
        after.memoryMegabytes(),
        errors == 0 ? "" : "unexpected: " + unexpected);
  }

  /**
   * Until it gets no faster and has compiled what it needs: a server that is still being compiled
   * is not what runs for weeks. Where the processors are few the compilers take turns with the
   * work, for minutes, and it gets faster by so little at a time that this alone would not tell.
   */
  private void warmUp(Duration round) {
    double best = 0;
    double compiling = 0;
    int withoutGain = 0;
    for (int rounds = 0;
        rounds < MOST_WARM_UPS
            && (withoutGain < WARM_UPS_WITHOUT_GAIN || compiling > LITTLE_COMPILING);
        rounds++) {
      double compiled = bed.compilerSeconds();
      double now = note(ClosedLoop.run(traffic, CLIENTS, round)).perSecond();
      compiling = (bed.compilerSeconds() - compiled) / round.toSeconds();
      withoutGain = now < best * FASTER ? withoutGain + 1 : 0;
      best = Math.max(best, now);
    }
  }

  private Sample note(Sample sample) {
    succeeded += sample.succeeded();
    errors += sample.errors();
    sample
        .statuses()
        .forEach(
            (status, times) -> {
              if (!traffic.succeeds(status)) {
                unexpected.merge(status, times, Long::sum);
              }
            });
    return sample;
  }

  /** Requests of all rounds that were answered as they should be. */
  long succeeded() {
    return succeeded;
  }

  /** Requests of all rounds whose answers were lost: they may have been done or not. */
  long errors() {
    return errors;
  }
}
