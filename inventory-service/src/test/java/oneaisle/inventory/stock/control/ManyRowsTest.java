package oneaisle.inventory.stock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.stock.entity.MovementReason;
import org.junit.jupiter.api.Test;

class ManyRowsTest {

  private final ManyRows rows =
      new ManyRows(
          "INSERT INTO t (a, b) VALUES (?, ?) ON DUPLICATE KEY UPDATE b = VALUES(b)",
          new Moments());

  @Test
  void rows_of_values_are_one_statement() {
    assertThat(rows.text(List.of(List.of("LDN-1", 3), List.of("LDN-2", -4L))))
        .isEqualTo(
            "INSERT INTO t (a, b) VALUES ('LDN-1',3),('LDN-2',-4) ON DUPLICATE KEY UPDATE b = VALUES(b)");
  }

  @Test
  void every_kind_of_value_is_written_as_the_database_reads_it() {
    assertThat(tuple(null, true)).isEqualTo("(NULL,TRUE)");
    assertThat(tuple(MovementReason.SALE, new byte[] {1, (byte) 255}))
        .isEqualTo("('SALE',X'01ff')");
    assertThat(
            tuple(
                UUID.fromString("00000000-0000-7000-8000-00000000000a"),
                Instant.parse("2026-11-21T06:00:00.5Z")))
        .isEqualTo("(X'0000000000007000800000000000000a','2026-11-21 06:00:00.500000')");
    assertThatThrownBy(() -> tuple(1.5, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_text_ends_its_quotes() {
    assertThat(tuple("O'Brien", "a\\")).isEqualTo("(_utf8mb4 X'4f27427269656e',_utf8mb4 X'615c')");
    assertThat(tuple("Żółw", "")).isEqualTo("(_utf8mb4 X'c5bbc3b3c58277','')");
    for (char c = 0; c < 1_000; c++) {
      String written = tuple("x" + c, 1);
      assertThat(written).matches("\\(('[A-Za-z0-9 ._/:-]*'|_utf8mb4 X'[0-9a-f]*'),1\\)");
    }
  }

  @Test
  void a_row_has_a_value_for_every_column() {
    assertThatThrownBy(() -> rows.text(List.of(List.of(1)))).hasMessageContaining("2 columns");
    assertThatThrownBy(() -> new ManyRows("UPDATE t SET a = ?", new Moments()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ManyRows("INSERT INTO t (a) VALUES (f(?))", new Moments()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String tuple(Object... values) {
    String text = rows.text(List.of(Arrays.asList(values)));
    return text.substring(text.indexOf("VALUES ") + 7, text.indexOf(" ON DUPLICATE"));
  }
}
