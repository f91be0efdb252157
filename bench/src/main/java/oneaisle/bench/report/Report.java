package oneaisle.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oneaisle.bench.machine.Machine;
import oneaisle.local.Json;

/**
 * A run, for programs.
 *
 * @param goods how much there was to ask for
 */
public record Report(Machine machine, Instant at, String goods, List<Row> rows) {

  private static final double THOUSANDTHS = 1_000;

  public void write(Path file) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("machine", machine);
    document.put("at", at.toString());
    document.put("goods", goods);
    document.put("rows", rows.stream().map(this::entry).toList());
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(
        file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
  }

  Map<String, Object> entry(Row row) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", row.name());
    entry.put("perSecond", rounded(row.perSecond()));
    entry.put("p50Ms", rounded(row.latency().p50()));
    entry.put("p99Ms", rounded(row.latency().p99()));
    entry.put("p999Ms", rounded(row.latency().p999()));
    entry.put("errors", row.errors());
    entry.put("unit", row.unit());
    entry.put("arrivalsPerSecond", rounded(row.latency().arrivalsPerSecond()));
    entry.put("crowdedP99Ms", rounded(row.latency().crowdedP99()));
    Ratio.of(row, rows)
        .ifPresent(
            ratio -> {
              entry.put("ratio", rounded(ratio.value()));
              entry.put("ratioTo", ratio.yardstick());
            });
    Map<String, Object> cores = new LinkedHashMap<>();
    row.cores().forEach((part, busy) -> cores.put(part, rounded(busy)));
    entry.put("cpuCores", cores);
    entry.put("rssMb", row.memoryMegabytes());
    if (!row.note().isEmpty()) {
      entry.put("note", row.note());
    }
    return entry;
  }

  private static Double rounded(Double value) {
    return value == null ? null : Math.round(value * THOUSANDTHS) / THOUSANDTHS;
  }
}
