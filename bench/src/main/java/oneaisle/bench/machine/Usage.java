package oneaisle.bench.machine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the parts of the stack have used of the machine.
 *
 * @param atNanos when this was read
 * @param cpuSeconds since each process began
 * @param memoryMegabytes resident now
 */
public record Usage(
    long atNanos, Map<String, Double> cpuSeconds, Map<String, Long> memoryMegabytes) {

  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * @param parts name and process of each
   */
  public static Usage of(Map<String, Long> parts) {
    Map<String, Double> cpu = new LinkedHashMap<>();
    Map<String, Long> memory = new LinkedHashMap<>();
    parts.forEach(
        (name, pid) -> {
          ProcessFigures figures = ProcessFigures.of(pid);
          cpu.put(name, figures.cpuSeconds());
          memory.put(name, figures.residentMegabytes());
        });
    return new Usage(System.nanoTime(), cpu, memory);
  }

  /** How many processors each part kept busy from then to now. */
  public Map<String, Double> coresSince(Usage before) {
    double seconds = (atNanos - before.atNanos) / NANOS_PER_SECOND;
    Map<String, Double> cores = new LinkedHashMap<>();
    cpuSeconds.forEach(
        (name, now) ->
            cores.put(name, (now - before.cpuSeconds.getOrDefault(name, now)) / seconds));
    return cores;
  }
}
