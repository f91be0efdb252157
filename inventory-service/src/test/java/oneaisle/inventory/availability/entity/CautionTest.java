package oneaisle.inventory.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import oneaisle.inventory.stock.entity.StockKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Less is offered of a figure that is little trusted. */
class CautionTest {

  private static final long NOW = Instant.parse("2026-11-21T12:00:00Z").getEpochSecond();

  @Test
  void units_are_held_back_below_the_threshold_only() {
    Caution caution = new Caution(0.25, 2);
    assertThat(caution.available(countedDaysAgo(27, 5), 0, 0, NOW)).isEqualTo(5);
    assertThat(caution.available(countedDaysAgo(29, 5), 0, 0, NOW)).isEqualTo(3);
    assertThat(caution.available(countedDaysAgo(29, 1), 0, 0, NOW)).isZero();
    assertThat(caution.available(countedDaysAgo(29, 5), 0, 1, NOW)).isEqualTo(2);
    assertThat(Caution.NONE.available(countedDaysAgo(900, 5), 0, 0, NOW)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.11, 0.25, 0.5, 0.9, 0.91, 1})
  void a_figure_is_doubted_exactly_where_its_confidence_is_below_the_threshold(double below) {
    Caution caution = new Caution(below, 1);
    for (int hours = 0; hours < 2_000; hours += 3) {
      int then = (int) (NOW - Duration.ofHours(hours).toSeconds());
      for (LevelRows rows :
          List.of(row(9, then, 0), row(9, 0, then), row(9, then, then), row(9, 0, 0))) {
        int offered = rows.confidence(0, NOW) < below ? 8 : 9;
        assertThat(caution.available(rows, 0, 0, NOW)).as("%s hours", hours).isEqualTo(offered);
      }
    }
  }

  private static LevelRows countedDaysAgo(int days, int free) {
    return row(free, (int) (NOW - Duration.ofDays(days).toSeconds()), 0);
  }

  private static LevelRows row(int free, int countedAt, int seenAt) {
    LevelTable table = new LevelTable(new CodeNumbers());
    table.put(new LevelState(new StockKey("L", "A"), free, false, 0, countedAt, seenAt, 1));
    return table.of("A");
  }
}
