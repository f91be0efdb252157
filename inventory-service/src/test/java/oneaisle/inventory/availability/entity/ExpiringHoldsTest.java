package oneaisle.inventory.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import oneaisle.inventory.stock.entity.StockKey;
import org.junit.jupiter.api.Test;

/** A hold that has run out claims nothing, and nobody counts its units twice. */
class ExpiringHoldsTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final CodeNumbers numbers = new CodeNumbers();
  private final LevelTable table = new LevelTable(numbers);

  @Test
  void its_units_are_free_from_the_moment_it_runs_out() {
    level(3, 5);
    ExpiringHolds holds = hold(5, 2);
    assertThat(free(holds, NOON.minusMillis(1))).isEqualTo(3);
    assertThat(free(holds, NOON)).isEqualTo(5);
    assertThat(free(ExpiringHolds.NONE, NOON)).isEqualTo(3);
    assertThat(holds.over(NOON.minusMillis(1))).isEmpty();
    assertThat(holds.over(NOON)).hasSize(1);
  }

  @Test
  void they_are_not_added_where_it_may_have_been_swept_up_since() {
    level(3, 5);
    level(5, 6); // the sweep
    assertThat(free(hold(5, 2), NOON)).isEqualTo(5);
    assertThat(free(hold(7, 2), NOON)).as("or where the level is behind").isEqualTo(5);
  }

  private void level(int free, long version) {
    table.put(new LevelState(new StockKey("L", "A"), free, false, 0, 0, 0, version));
  }

  private ExpiringHolds hold(long levelVersion, int units) {
    return new ExpiringHolds(
        List.of(new ExpiringHold("A", numbers.of("L"), levelVersion, units, NOON)));
  }

  private int free(ExpiringHolds holds, Instant now) {
    return holds.release("A", table.of("A"), now).free(0);
  }
}
