package oneaisle.inventory.transfer.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The steps of a transfer, and what the destination waits for after each. */
class TransferTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration LEAD = Duration.ofHours(24);

  private final Transfer transfer =
      new Transfer(
          "A", "B", new TreeMap<>(Map.of("TEE", 6, "MUG", 2)), null, null, LEAD, "ava", NOW);

  @Test
  void what_was_not_found_is_not_waited_for() {
    assertThat(transfer.open()).isEqualTo(Map.of("TEE", 6, "MUG", 2));
    assertThat(transfer.pick(Map.of("TEE", 5), NOW)).isEqualTo(Map.of("TEE", 5));
    assertThat(transfer.open()).isEqualTo(Map.of("TEE", 5));
  }

  @Test
  void it_arrives_in_parts_and_is_done_with_the_last() {
    transfer.pick(null, NOW);
    assertThat(transfer.ship(null, LEAD, NOW)).isEqualTo(Map.of("TEE", 6, "MUG", 2));
    transfer.receive(Map.of("TEE", 4), false, null, NOW);
    assertThat(transfer.state()).isEqualTo(TransferState.SHIPPED);
    assertThat(transfer.open()).isEqualTo(Map.of("TEE", 2, "MUG", 2));
    assertThat(transfer.receive(null, false, null, NOW)).isEqualTo(Map.of("TEE", 2, "MUG", 2));
    assertThat(transfer.state()).isEqualTo(TransferState.RECEIVED);
    assertThat(transfer.reason()).isNull();
  }

  @Test
  void a_short_one_is_closed_with_a_reason() {
    shipped();
    assertThatThrownBy(() -> transfer.receive(Map.of("TEE", 6), true, null, NOW))
        .isInstanceOf(ReasonMissing.class);
  }

  @Test
  void what_is_missing_is_on_record_and_no_longer_waited_for() {
    shipped();
    transfer.receive(Map.of("TEE", 6), true, "mugs broken", NOW);
    assertThat(transfer.state()).isEqualTo(TransferState.RECEIVED);
    assertThat(transfer.reason()).isEqualTo("mugs broken");
    assertThat(transfer.open()).isEmpty();
    assertThat(transfer.lines()).extracting(TransferLine::received).containsExactly(0, 6);
  }

  @Test
  void no_more_arrives_than_is_on_its_way() {
    shipped();
    transfer.receive(Map.of("TEE", 4), false, null, NOW);
    assertThatThrownBy(() -> transfer.receive(Map.of("TEE", 4), false, null, NOW))
        .isInstanceOf(MoreThanExpected.class);
    assertThatThrownBy(() -> transfer.receive(Map.of("CAP", 1), false, null, NOW))
        .isInstanceOf(MoreThanExpected.class);
  }

  @Test
  void it_can_be_called_off_until_it_leaves() {
    transfer.pick(Map.of("TEE", 5), NOW);
    assertThat(transfer.cancel("sold", NOW)).isEqualTo(Map.of("TEE", 5));
    assertThat(transfer.open()).isEmpty();
    assertThat(transfer.cancel("again", NOW)).isEmpty();
    assertThat(transfer.reason()).isEqualTo("sold");
  }

  @Test
  void where_nobody_says_when_it_arrives_it_takes_as_long_as_transfers_do_from_when_it_leaves() {
    assertThat(transfer.expectedAt()).isEqualTo(NOW.plus(LEAD));
    transfer.pick(null, NOW);
    Instant left = NOW.plusSeconds(3_600);
    transfer.ship(null, LEAD, left);
    assertThat(transfer.expectedAt()).isEqualTo(left.plus(LEAD));
  }

  @Test
  void what_somebody_said_stands_unless_it_is_over_when_it_leaves() {
    Instant said = NOW.plusSeconds(7_200);
    for (int hours : new int[] {1, 3}) {
      Transfer told =
          new Transfer("A", "B", new TreeMap<>(Map.of("TEE", 6)), null, said, LEAD, "ava", NOW);
      Instant left = NOW.plus(Duration.ofHours(hours));
      told.pick(null, NOW);
      told.ship(null, LEAD, left);
      assertThat(told.expectedAt()).isEqualTo(hours == 1 ? said : left.plus(LEAD));
    }
  }

  @Test
  void every_step_has_its_turn() {
    assertThatThrownBy(() -> transfer.ship(null, LEAD, NOW)).isInstanceOf(WrongTransferState.class);
    shipped();
    assertThatThrownBy(() -> transfer.pick(null, NOW)).isInstanceOf(WrongTransferState.class);
    assertThatThrownBy(() -> transfer.cancel("late", NOW)).isInstanceOf(WrongTransferState.class);
  }

  private void shipped() {
    transfer.pick(null, NOW);
    transfer.ship(null, LEAD, NOW);
  }
}
