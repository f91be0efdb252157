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
    for (long overdueHours : new long[] {0, 1, 40, 500, 5_000})
      assertDoubtedBelow(below, silentFor(Duration.ofHours(overdueHours)));
    assertDoubtedBelow(below, Silences.NONE);
  }

  private static void assertDoubtedBelow(double below, Silences silences) {
    Caution usual = new Caution(below, 1, silences);
    for (Caution caution : List.of(usual, usual.with(missedAt(0, 3)), usual.with(missedAt(7, 3))))
      assertDoubtedBelow(below, caution);
  }

  private static void assertDoubtedBelow(double below, Caution caution) {
    for (int hours = 0; hours < 2_000; hours += 3) {
      int then = (int) (NOW - Duration.ofHours(hours).toSeconds());
      for (LevelRows rows :
          List.of(row(9, then, 0), row(9, 0, then), row(9, then, then), row(9, 0, 0))) {
        int offered = caution.confidence(rows, 0, NOW) < below ? 8 : 9;
        assertThat(caution.available(rows, 0, 0, NOW)).as("%s hours", hours).isEqualTo(offered);
      }
    }
  }

  @Test
  void what_is_known_of_a_silent_location_is_doubted_sooner_and_what_was_found_since_less_soon() {
    Caution caution = new Caution(0.25, 1, silentFor(Duration.ofDays(3)));
    assertThat(confidence(caution, 0)).isEqualTo(1.0);
    assertThat(confidence(caution, 1)).as("as of 7 days ago").isEqualTo(0.71);
    assertThat(confidence(caution, 3)).as("as of 21 days ago").isEqualTo(0.35);
    assertThat(confidence(caution, 10)).as("as of 28 days ago").isEqualTo(0.25);
    assertThat(caution.available(countedDaysAgo(10, 5), 0, 0, NOW)).isEqualTo(5);
    assertThat(caution.available(countedDaysAgo(11, 5), 0, 0, NOW)).isEqualTo(4);
    Caution elsewhere = new Caution(0.25, 1, silentFor(7, Duration.ofDays(3)));
    assertThat(confidence(elsewhere, 10)).isEqualTo(0.61);
  }

  @Test
  void what_is_known_of_an_article_ages_faster_where_pickers_lately_did_not_find_it() {
    Caution usual = new Caution(0.25, 1);
    Caution missed = usual.with(missedAt(0, 3));
    assertThat(confidence(usual, 7)).isEqualTo(0.71);
    assertThat(confidence(missed, 0)).as("somebody has just counted").isEqualTo(1.0);
    assertThat(confidence(missed, 7)).as("as of 21 days ago").isEqualTo(0.35);
    assertThat(missed.available(countedDaysAgo(9, 5), 0, 0, NOW)).isEqualTo(5);
    assertThat(missed.available(countedDaysAgo(10, 5), 0, 0, NOW)).isEqualTo(4);
    assertThat(confidence(usual.with(missedAt(7, 3)), 7)).as("elsewhere").isEqualTo(0.71);
    Caution silent = new Caution(0.25, 1, silentFor(Duration.ofDays(1)));
    assertThat(confidence(silent.with(missedAt(0, 3)), 7)).as("27 days ago").isEqualTo(0.26);
  }

  private static Wear missedAt(int location, int times) {
    Wear wear = new Wear();
    wear.add(location, times);
    return wear;
  }

  private static double confidence(Caution caution, int daysAgo) {
    return caution.confidence(countedDaysAgo(daysAgo, 5), 0, NOW);
  }

  private static Silences silentFor(Duration overdue) {
    return silentFor(0, overdue);
  }

  private static Silences silentFor(int location, Duration overdue) {
    Silences silences = new Silences(7);
    silences.add(location, overdue.toSeconds());
    return silences;
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
