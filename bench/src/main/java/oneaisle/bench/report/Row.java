package oneaisle.bench.report;

import java.util.Map;

/**
 * A line of the table.
 *
 * @param name what was measured
 * @param perSecond answers a second, all clients asking as fast as they are answered
 * @param unit what is counted
 * @param latency as callers see it
 * @param errors unexpected answers and lost ones, of the whole row with its warm-up
 * @param cores how many processors each part kept busy
 * @param memoryMegabytes of each part, when the row was done
 * @param note what else is to be said
 */
public record Row(
    String name,
    double perSecond,
    String unit,
    Latency latency,
    long errors,
    Map<String, Double> cores,
    Map<String, Long> memoryMegabytes,
    String note) {

  /**
   * Milliseconds.
   *
   * @param arrivalsPerSecond requests a second that came, whether or not earlier ones were
   *     answered; null where the next one waited for the last
   * @param crowdedP99 with all clients asking as fast as they are answered; null where not measured
   */
  public record Latency(
      double p50, double p99, double p999, Double arrivalsPerSecond, Double crowdedP99) {}
}
