package oneaisle.bench.work;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import oneaisle.bench.TestBed;
import oneaisle.bench.load.OpenLoop;
import oneaisle.bench.load.Sample;
import oneaisle.bench.machine.Usage;
import oneaisle.bench.report.Row;
import oneaisle.local.Patience;

/** How long after a change another system reads of it: commit, outbox, relay, broker, consumer. */
public final class EventLag implements Work {

  private static final double ARRIVALS = 200;
  private static final Duration LAST_EVENTS = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "event-lag";
  }

  @Override
  public Row measure(TestBed bed) {
    Set<UUID> unheard = ConcurrentHashMap.newKeySet();
    Reserving reserving = new Reserving(bed, Reserving.spread(bed), unheard::add);
    try (Listener listener = new Listener(bed.stack().broker().bootstrap(), unheard)) {
      Sample warm = OpenLoop.run(reserving, ARRIVALS, bed.scale().warmUp());
      Patience.until(LAST_EVENTS, unheard::isEmpty);
      listener.forget();
      Usage before = bed.usage();
      Sample measured = OpenLoop.run(reserving, ARRIVALS, bed.scale().paced());
      Patience.until(LAST_EVENTS, unheard::isEmpty);
      Usage after = bed.usage();
      long neverHeard = unheard.size();
      return new Row(
          name(),
          listener.heard() / (bed.scale().paced().toMillis() / 1_000.0),
          "events",
          new Row.Latency(
              listener.millis(50), listener.millis(99), listener.millis(99.9), ARRIVALS, null),
          warm.errors() + measured.errors() + neverHeard,
          after.coresSince(before),
          after.memoryMegabytes(),
          "");
    }
  }
}
