package oneaisle.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import oneaisle.bench.machine.Machine;
import oneaisle.local.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final Row TRIVIAL = row("trivial", 20_000);
  private static final Row ONE = row("availability-one", 13_000);

  @Test
  void a_row_is_measured_by_its_yardstick_of_the_same_run() {
    assertThat(Ratio.of(ONE, List.of(TRIVIAL, ONE)))
        .contains(new Ratio("availability-one", "trivial", 0.65));
    assertThat(Ratio.of(TRIVIAL, List.of(TRIVIAL, ONE))).isEmpty();
  }

  @Test
  void what_writes_is_measured_by_what_the_database_can_do_and_that_by_the_ceiling() {
    Row spread = row("raw-spread", 2_000);
    Row hot = row("raw-hot", 1_500);
    List<Row> rows =
        List.of(
            TRIVIAL, spread, hot, row("import", 50_000), row("event-lag", 200), row("mixed", 1));
    assertThat(rows.stream().flatMap(row -> Ratio.of(row, rows).stream()))
        .containsExactly(
            new Ratio("raw-spread", "trivial", 0.1),
            new Ratio("raw-hot", "raw-spread", 0.75),
            new Ratio("import", "raw-spread", 25),
            new Ratio("event-lag", "raw-spread", 0.1),
            new Ratio("mixed", "trivial", 0.000_05));
  }

  @Test
  void without_its_yardstick_a_row_has_no_ratio() {
    assertThat(Ratio.of(ONE, List.of(ONE))).isEmpty();
    assertThat(Ratio.of(ONE, List.of(row("trivial", 0), ONE))).isEmpty();
  }

  @Test
  void a_report_has_every_figure_of_every_row(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("new").resolve("figures.json");
    new Report(Machine.here(), Instant.EPOCH, "goods", List.of(TRIVIAL, ONE)).write(file);
    JsonNode report = Json.read(Files.readString(file));
    assertThat(report.path("machine").path("cores").asInt()).isPositive();
    JsonNode one = report.path("rows").path(1);
    assertThat(one.path("name").asText()).isEqualTo("availability-one");
    assertThat(one.path("perSecond").asDouble()).isEqualTo(13_000);
    assertThat(one.path("p50Ms").asDouble()).isEqualTo(1);
    assertThat(one.path("p99Ms").asDouble()).isEqualTo(2.5);
    assertThat(one.path("p999Ms").asDouble()).isEqualTo(3);
    assertThat(one.path("errors").asLong()).isEqualTo(4);
    assertThat(one.path("ratio").asDouble()).isEqualTo(0.65);
    assertThat(one.path("ratioTo").asText()).isEqualTo("trivial");
    assertThat(one.path("cpuCores").path("database").asDouble()).isEqualTo(0.5);
    assertThat(one.path("rssMb").path("inventory").asLong()).isEqualTo(600);
  }

  private static Row row(String name, double perSecond) {
    return new Row(
        name,
        perSecond,
        "answers",
        new Row.Latency(1, 2.5, 3, 100.0, 4.0),
        4,
        Map.of("database", 0.5),
        Map.of("inventory", 600L),
        "");
  }
}
