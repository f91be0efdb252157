package oneaisle.inventory.stock.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilentLocationTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Map<FeedKind, Duration> AFTER =
      Map.of(FeedKind.SALES, Duration.ofHours(72), FeedKind.STOCK, Duration.ofHours(26));

  @Test
  void each_kind_of_feed_is_missed_by_itself() {
    assertThat(of(71, 25)).isEmpty();
    assertThat(of(73, 1).orElseThrow().kinds()).containsExactly(FeedKind.SALES);
    assertThat(of(1, 27).orElseThrow().kinds()).containsExactly(FeedKind.STOCK);
    assertThat(of(73, 27).orElseThrow().kinds()).containsExactly(FeedKind.SALES, FeedKind.STOCK);
  }

  @Test
  void what_was_never_sent_is_not_missed() {
    assertThat(of(-1, 1)).isEmpty();
    assertThat(of(1, -1)).isEmpty();
    assertThat(of(-1, 27).orElseThrow().kinds()).containsExactly(FeedKind.STOCK);
  }

  @Test
  void it_is_overdue_by_the_feed_that_is_missed_most() {
    assertThat(of(74, 96).orElseThrow().longestOverdue()).isEqualTo(Duration.ofHours(70));
    assertThat(of(75, 27).orElseThrow().longestOverdue()).isEqualTo(Duration.ofHours(3));
  }

  private static Optional<SilentLocation> of(int soldHoursAgo, int fedHoursAgo) {
    return SilentLocation.of(new Hearing("A", ago(soldHoursAgo), ago(fedHoursAgo)), AFTER, NOW);
  }

  private static Instant ago(int hours) {
    return hours < 0 ? null : NOW.minus(Duration.ofHours(hours));
  }
}
