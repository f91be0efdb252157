package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoDataTest {

  private static final int EAN_13 = 13;

  @Test
  void barcodes_are_valid_and_used_once() throws IOException {
    Set<String> seen = new HashSet<>();
    for (NamedCsvRecord item : rows("items")) {
      String gtin = item.getField("gtin");
      assertThat(gtin).hasSize(EAN_13);
      assertThat(seen.add(gtin)).isTrue();
      int sum = 0;
      for (int i = 0; i < EAN_13; i++) {
        sum += (gtin.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      assertThat(sum % 10).as(gtin).isZero();
    }
    assertThat(seen).hasSize(40);
  }

  @Test
  void there_is_a_figure_for_every_item_in_every_location() throws IOException {
    Set<String> expected = new HashSet<>();
    for (NamedCsvRecord location : rows("locations")) {
      assertThat(ZoneId.of(location.getField("time_zone"))).isEqualTo(ZoneId.of("Europe/London"));
      for (NamedCsvRecord item : rows("items")) {
        expected.add(location.getField("code") + " " + item.getField("sku"));
      }
    }
    assertThat(rows("stock"))
        .extracting(row -> row.getField("location") + " " + row.getField("sku"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void demo_users_work_at_demo_stores() throws IOException {
    List<String> codes = rows("locations").stream().map(row -> row.getField("code")).toList();
    for (DemoUser user : DemoUser.all()) {
      assertThat(codes).containsAll(user.locations());
    }
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    var stream = DemoDataTest.class.getResourceAsStream("/demo/" + name + ".csv");
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return rows.stream().toList();
    }
  }
}
