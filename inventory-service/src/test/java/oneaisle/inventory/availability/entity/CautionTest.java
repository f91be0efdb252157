package oneaisle.inventory.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import oneaisle.inventory.stock.entity.StockKey;
import org.junit.jupiter.api.Test;

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

  private static LevelRows countedDaysAgo(int days, int free) {
    CodeNumbers numbers = new CodeNumbers();
    LevelTable table = new LevelTable(numbers);
    int counted = (int) (NOW - Duration.ofDays(days).toSeconds());
    table.put(new LevelState(new StockKey("L", "A"), free, false, 0, counted, 0, 1));
    return table.of("A");
  }
}
