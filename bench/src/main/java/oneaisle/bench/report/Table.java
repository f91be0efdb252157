package oneaisle.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run, for people. */
public final class Table {

  private static final String LAYOUT = "%-17s %10s %-18s %8s %8s %8s %9s %9s %7s  %-31s %7s  %s";
  private static final List<String> SERVICES = List.of("inventory", "orders", "customers", "probe");

  private Table() {}

  public static String heading() {
    return LAYOUT.formatted(
        "",
        "per second",
        "ratio",
        "p50 ms",
        "p99 ms",
        "p99.9 ms",
        "at /s",
        "crowd p99",
        "errors",
        "cores: service db broker bench",
        "RSS MB",
        "");
  }

  /**
   * @param measured so far
   */
  public static String line(Row row, List<Row> measured) {
    Row.Latency latency = row.latency();
    return LAYOUT
        .formatted(
            row.name(),
            number(row.perSecond(), 0),
            Ratio.of(row, measured)
                .map(ratio -> number(ratio.value(), 2) + " × " + ratio.yardstick())
                .orElse(""),
            number(latency.p50(), 2),
            number(latency.p99(), 2),
            number(latency.p999(), 2),
            number(latency.arrivalsPerSecond(), 0),
            number(latency.crowdedP99(), 1),
            row.errors(),
            cores(row.cores()),
            largest(row.memoryMegabytes()),
            row.note())
        .stripTrailing();
  }

  private static String cores(Map<String, Double> cores) {
    double services =
        SERVICES.stream().mapToDouble(service -> cores.getOrDefault(service, 0.0)).sum();
    return "         %7.2f %5.2f %5.2f %5.2f"
        .formatted(
            services,
            cores.getOrDefault("database", 0.0),
            cores.getOrDefault("broker", 0.0),
            cores.getOrDefault("bench", 0.0));
  }

  /** Of the server that was asked; the others are idle and smaller. */
  private static String largest(Map<String, Long> megabytes) {
    return SERVICES.stream()
        .map(service -> megabytes.getOrDefault(service, 0L))
        .max(Long::compare)
        .map(String::valueOf)
        .orElse("");
  }

  private static String number(Double value, int decimals) {
    return value == null ? "" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
