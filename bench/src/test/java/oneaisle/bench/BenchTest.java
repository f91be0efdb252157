package oneaisle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneaisle.bench.report.Ratio;
import oneaisle.bench.report.Row;
import org.junit.jupiter.api.Test;

class BenchTest {

  @Test
  void every_row_but_the_ceiling_is_measured_by_another_row() {
    List<Row> rows = new Bench.Names().stream().map(BenchTest::row).toList();
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows)
        .allSatisfy(
            row -> {
              Optional<Ratio> ratio = Ratio.of(row, rows);
              assertThat(ratio.isEmpty()).as(row.name()).isEqualTo(row.name().equals("trivial"));
              assertThat(ratio.map(Ratio::yardstick)).isNotEqualTo(Optional.of(row.name()));
            });
  }

  private static Row row(String name) {
    return new Row(
        name, 1, "answers", new Row.Latency(1, 1, 1, 1.0, 1.0), 0, Map.of(), Map.of(), "");
  }
}
