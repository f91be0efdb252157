package oneaisle.inventory.count.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import oneaisle.inventory.count.entity.StockCount.Found;
import org.junit.jupiter.api.Test;

/** What has to be counted again, and when a count can be posted. */
class StockCountTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Tolerance TOLERANCE = new Tolerance(2, 5);

  private final StockCount count =
      new StockCount("S", List.of("TEE", "MUG", "TEE"), CountCause.CYCLE, null, "ava", NOW);

  @Test
  void equal_skus_are_one_line() {
    assertThat(count.lines()).extracting(CountLine::sku).containsExactly("MUG", "TEE");
  }

  @Test
  void it_is_counted_when_every_line_is() {
    count("MUG", 5, 5);
    assertThat(count.state()).isEqualTo(CountState.OPEN);
    assertThatThrownBy(count::requireCounted).isInstanceOf(NotCountedYet.class);
    count("TEE", 4, 5);
    assertThat(count.state()).isEqualTo(CountState.COUNTED);
  }

  @Test
  void a_line_too_far_off_is_counted_until_two_counts_find_the_same_difference() {
    count("MUG", 5, 5);
    count("TEE", 5, 10);
    assertThat(line("TEE").needsRecount()).isTrue();
    assertThat(count.state()).isEqualTo(CountState.OPEN);
    count("TEE", 6, 10);
    assertThat(line("TEE").needsRecount()).isTrue();
    count("TEE", 3, 7); // three were sold in between: the same four are missing
    assertThat(line("TEE").needsRecount()).isFalse();
    assertThat(line("TEE").timesCounted()).isEqualTo(3);
    assertThat(count.state()).isEqualTo(CountState.COUNTED);
  }

  @Test
  void the_tolerance_is_units_or_percent_whichever_is_more() {
    assertThat(TOLERANCE.accepts(8, 10)).isTrue();
    assertThat(TOLERANCE.accepts(7, 10)).isFalse();
    assertThat(TOLERANCE.accepts(1_050, 1_000)).isTrue();
    assertThat(TOLERANCE.accepts(1_051, 1_000)).isFalse();
    assertThat(TOLERANCE.accepts(0, -3)).isFalse();
  }

  @Test
  void the_difference_is_to_the_books_as_they_are_known_when_it_is_posted() {
    count("MUG", 5, 5);
    count("TEE", 4, 5);
    count.post(Map.of("MUG", 5, "TEE", 4), "max", NOW); // a late sale explains the missing one
    assertThat(line("TEE").difference()).isZero();
    assertThat(line("TEE").expected()).isEqualTo(4);
  }

  @Test
  void a_later_count_stands() {
    count("MUG", 5, 5);
    count("TEE", 4, 5);
    count.post(Map.of("MUG", 5), "max", NOW);
    assertThat(line("TEE").difference()).isZero();
    assertThat(line("TEE").expected()).isEqualTo(5);
  }

  @Test
  void it_is_closed_once() {
    count("MUG", 5, 5);
    count("TEE", 5, 5);
    count.post(Map.of("MUG", 5, "TEE", 5), "max", NOW);
    assertThatThrownBy(() -> count("TEE", 4, 5)).isInstanceOf(CountIsClosed.class);
    assertThatThrownBy(() -> count.cancel("max", NOW)).isInstanceOf(CountIsClosed.class);
    assertThatThrownBy(() -> count.post(Map.of(), "max", NOW)).isInstanceOf(CountIsClosed.class);
  }

  @Test
  void what_nobody_asked_for_is_refused() {
    assertThatThrownBy(() -> count("CAP", 1, 1)).isInstanceOf(NotPartOfCount.class);
  }

  private void count(String sku, int counted, int expected) {
    count.count(Map.of(sku, new Found(counted, expected)), NOW, "ava", TOLERANCE);
  }

  private CountLine line(String sku) {
    return count.lines().stream().filter(line -> line.sku().equals(sku)).findFirst().orElseThrow();
  }
}
