package oneaisle.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import oneaisle.shared.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void pages_follow_each_other_without_gap_or_repeat() {
    List<Integer> all = IntStream.range(0, 7).boxed().toList();
    Page<Integer> first = page(all, 0, 3);
    assertThat(first.items()).containsExactly(0, 1, 2);
    long next = Cursor.read(first.nextCursor(), 1).orElseThrow().number(0);
    Page<Integer> second = page(all, (int) next + 1, 3);
    assertThat(second.items()).containsExactly(3, 4, 5);
    Page<Integer> third = page(all, 6, 3);
    assertThat(third.items()).containsExactly(6);
    assertThat(third.nextCursor()).isNull();
  }

  @Test
  void keeps_what_it_was_given() {
    Instant at = Instant.parse("2026-01-02T03:04:05.678901Z");
    UUID id = UUID.randomUUID();
    Cursor read = Cursor.read(Cursor.after(at, id, "ü\n").encoded(), 3).orElseThrow();
    assertThat(read.instant(0)).isEqualTo(at);
    assertThat(read.uuid(1)).isEqualTo(id);
    assertThat(read.text(2)).isEqualTo("ü\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "AAAA", "x", "bm90LWEtbnVtYmVy"})
  void a_cursor_of_nobody_is_invalid_input(String foreign) {
    assertThatThrownBy(() -> Cursor.read(foreign, 2).orElseThrow().instant(0))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void bytes_that_are_no_text_are_no_cursor() {
    assertThatThrownBy(() -> Cursor.read("nonsense", 1)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void the_limit_has_a_default_and_bounds() {
    assertThat(Cursor.limit(null)).isEqualTo(50);
    assertThat(Cursor.limit(200)).isEqualTo(200);
    assertThatThrownBy(() -> Cursor.limit(0)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> Cursor.limit(201)).isInstanceOf(InvalidInput.class);
  }

  private static Page<Integer> page(List<Integer> all, int from, int limit) {
    List<Integer> rows = all.subList(from, Math.min(all.size(), from + limit + 1));
    return Page.of(rows, limit, Function.identity(), row -> Cursor.after(row));
  }
}
