package oneaisle.inventory.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import oneaisle.inventory.stock.entity.Evidence;
import oneaisle.inventory.stock.entity.Quantities;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Quantities SOME = new Quantities(5, 0, 0, 0, 0);

  @Test
  void a_count_is_worth_everything_today_and_half_in_two_weeks() {
    assertThat(of(SOME, 0, -1)).isEqualTo(1.0);
    assertThat(of(SOME, 14, -1)).isEqualTo(0.5);
    assertThat(of(SOME, 28, -1)).isEqualTo(0.25);
    assertThat(of(SOME, 3_650, -1)).isEqualTo(0.1);
  }

  @Test
  void a_sale_is_worth_a_little_less_and_the_better_evidence_counts() {
    assertThat(of(SOME, -1, 0)).isEqualTo(0.9);
    assertThat(of(SOME, -1, 7)).isEqualTo(0.45);
    assertThat(of(SOME, 28, 0)).isEqualTo(0.9);
  }

  @Test
  void units_that_came_show_as_much_as_units_that_were_sold() {
    assertThat(Confidence.of(SOME, new Evidence(null, null, ago(0)), NOW)).isEqualTo(0.9);
    assertThat(Confidence.of(SOME, new Evidence(null, ago(7), ago(0)), NOW)).isEqualTo(0.9);
    assertThat(Confidence.of(SOME, new Evidence(null, ago(0), ago(7)), NOW)).isEqualTo(0.9);
    assertThat(Confidence.of(SOME, new Evidence(null, null, ago(7)), NOW)).isEqualTo(0.45);
  }

  @Test
  void no_evidence_is_worth_little_and_less_than_nothing_on_the_shelf_is_wrong() {
    assertThat(of(SOME, -1, -1)).isEqualTo(0.1);
    assertThat(of(new Quantities(-1, 0, 0, 0, 0), 0, 0)).isZero();
  }

  private static double of(Quantities quantities, int countedDaysAgo, int soldDaysAgo) {
    return Confidence.of(
        quantities, new Evidence(ago(countedDaysAgo), ago(soldDaysAgo), null), NOW);
  }

  private static Instant ago(int days) {
    return days < 0 ? null : NOW.minus(Duration.ofDays(days));
  }
}
