package oneaisle.order.ordering.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacingTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Placing placing =
      new Placing(UUID.randomUUID(), null, NOW.plusSeconds(15), NOW.plus(Duration.ofMinutes(10)));

  @Test
  void the_pause_between_two_tries_doubles_up_to_its_limit() {
    for (long seconds : new long[] {2, 4, 8, 16, 30, 30}) {
      placing.postpone(NOW, Duration.ofSeconds(30));
      assertThat(placing.nextAttemptAt()).isEqualTo(NOW.plusSeconds(seconds));
    }
  }

  @Test
  void it_is_given_up_when_its_time_is_over_and_only_while_nothing_is_known() {
    assertThat(placing.isToBeGivenUp(NOW.plusSeconds(599))).isFalse();
    assertThat(placing.isToBeGivenUp(NOW.plusSeconds(600))).isTrue();
    placing.undo(NOW);
    assertThat(placing.isToBeGivenUp(NOW.plusSeconds(600)))
        .as("it is being undone already")
        .isFalse();
  }

  @Test
  void what_is_being_undone_is_tried_again_at_once() {
    placing.undo(NOW);
    assertThat(placing.step()).isEqualTo(PlacingStep.RELEASE);
    assertThat(placing.nextAttemptAt()).isEqualTo(NOW);
  }
}
