package oneaisle.inventory.reservation.entity;

import static oneaisle.inventory.reservation.entity.ReservationStatus.COMMITTED;
import static oneaisle.inventory.reservation.entity.ReservationStatus.EXPIRED;
import static oneaisle.inventory.reservation.entity.ReservationStatus.FULFILLED;
import static oneaisle.inventory.reservation.entity.ReservationStatus.HELD;
import static oneaisle.inventory.reservation.entity.ReservationStatus.RELEASED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.ReservationDraft.ShortLine;
import oneaisle.inventory.stock.entity.Evidence;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockLevel.FeedMark;
import org.junit.jupiter.api.Test;

class ReservationTest {

  private static final UUID ID = new UUID(0, 1);
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(16));

  @Test
  void is_held_until_it_expires_and_that_moment_is_the_first_of_being_over() {
    Reservation hold = hold();
    assertThat(hold.statusAt(NOW.plusSeconds(899))).isEqualTo(HELD);
    assertThat(hold.statusAt(NOW.plusSeconds(900))).isEqualTo(EXPIRED);
    assertThat(hold.standing().status()).isEqualTo(HELD);
  }

  @Test
  void a_commit_lasts_and_is_told_once() {
    Reservation hold = hold();
    assertThat(hold.commit(NOW)).isTrue();
    assertThat(hold.commit(LATER)).isFalse();
    assertThat(hold.statusAt(LATER)).isEqualTo(COMMITTED);
    assertThat(hold.expire(LATER)).isEmpty();
    assertThat(hold.sequence()).isEqualTo(2);
  }

  @Test
  void a_hold_that_has_run_out_cannot_be_committed_extended_or_released_even_before_the_sweep() {
    assertThatThrownBy(() -> hold().commit(LATER)).isInstanceOf(AlreadyResolved.class);
    assertThatThrownBy(() -> hold().extend(Duration.ofHours(1), LATER))
        .isInstanceOf(AlreadyResolved.class);
    assertThatThrownBy(() -> hold().release(null, LATER)).isInstanceOf(AlreadyResolved.class);
  }

  @Test
  void units_that_were_taken_over_end_the_hold_on_slower_clocks_too() {
    Reservation hold = hold();
    assertThat(hold.expireLine("A", LATER)).isEqualTo(2);
    assertThatThrownBy(() -> hold.commit(NOW)).isInstanceOf(AlreadyResolved.class);
    assertThat(hold.standing().status()).isEqualTo(HELD);
    assertThat(hold.expire(NOW)).isEqualTo(Map.of("B", 1));
    assertThat(hold.standing().status()).isEqualTo(EXPIRED);
  }

  @Test
  void the_last_unit_that_is_taken_over_resolves_it() {
    Reservation hold = hold();
    hold.expireLine("A", LATER);
    hold.expireLine("B", LATER);
    assertThat(hold.standing().status()).isEqualTo(EXPIRED);
    assertThat(hold.expire(LATER)).isEmpty();
  }

  @Test
  void resolves_once_and_says_which_way() {
    Reservation released = hold();
    assertThat(released.release(null, NOW)).isEqualTo(Map.of("A", 2, "B", 1));
    assertThat(released.release(null, NOW)).isEmpty();
    assertThatThrownBy(() -> released.fulfil(null, NOW))
        .isInstanceOfSatisfying(
            AlreadyResolved.class,
            e -> assertThat(e.details()).containsEntry("reservationStatus", RELEASED));
    Reservation fulfilled = hold();
    assertThatThrownBy(() -> fulfilled.fulfil(null, NOW)).isInstanceOf(NotCommitted.class);
    fulfilled.commit(NOW);
    assertThat(fulfilled.fulfil(null, NOW)).isEqualTo(Map.of("A", 2, "B", 1));
    assertThat(fulfilled.fulfil(null, NOW)).isEmpty();
    assertThatThrownBy(() -> fulfilled.release(null, NOW)).isInstanceOf(AlreadyResolved.class);
  }

  @Test
  void parts_leave_one_by_one_and_the_last_one_decides() {
    Reservation order = hold();
    order.commit(NOW);
    order.fulfil(Map.of("A", 1), NOW);
    assertThat(order.statusAt(NOW)).isEqualTo(COMMITTED);
    assertThatThrownBy(() -> order.fulfil(Map.of("A", 2, "C", 1), NOW))
        .isInstanceOfSatisfying(
            MoreThanOpen.class, e -> assertThat(e.getMessage()).contains("[A, C]"));
    order.fulfil(Map.of("A", 1, "B", 1), NOW);
    assertThat(order.statusAt(NOW)).isEqualTo(FULFILLED);
    Reservation other = hold();
    other.commit(NOW);
    other.fulfil(Map.of("A", 2), NOW);
    other.release(null, NOW);
    assertThat(other.statusAt(NOW)).isEqualTo(RELEASED);
  }

  @Test
  void a_hand_over_takes_what_is_still_claimed_and_is_never_refused() {
    Reservation order = hold();
    order.commit(NOW);
    assertThat(order.handedOver(Map.of("A", 5), NOW)).isEqualTo(Map.of("A", 2));
    assertThat(order.handedOver(Map.of("A", 1), NOW)).isEmpty();
    assertThat(order.statusAt(NOW)).isEqualTo(COMMITTED);
    order.release(null, NOW);
    assertThat(order.handedOver(Map.of("B", 1), NOW)).isEmpty();
  }

  @Test
  void an_extension_never_shortens() {
    Reservation hold = hold();
    assertThat(hold.extend(Duration.ofMinutes(1), NOW)).isFalse();
    assertThat(hold.extend(Duration.ofMinutes(60), NOW)).isTrue();
    assertThat(hold.statusAt(LATER)).isEqualTo(HELD);
  }

  @Test
  void the_same_request_is_recognised_and_another_is_not() {
    assertThat(hold().isOf(draft(2, false))).isTrue();
    assertThat(hold().isOf(draft(3, false))).isFalse();
    assertThat(hold().isOf(draft(2, true))).isFalse();
  }

  @Test
  void all_lines_are_looked_at_before_anything_is_decided() {
    Map<StockKey, StockLevel> levels = Map.of(key("A"), level("A", 1));
    var decision = draft(2, false).decide(levels, 0);
    assertThat(decision.grantsAll()).isFalse();
    assertThat(decision.shortLines())
        .containsExactly(new ShortLine("A", 2, 1), new ShortLine("B", 1, 0));
    assertThat(decision.granted()).isEqualTo(Map.of("A", 1, "B", 0));
    assertThat(decision.grantsSome()).isTrue();
    assertThat(draft(2, false).decide(levels, 1).grantsSome()).isFalse();
  }

  private static Reservation hold() {
    return Reservation.make(
        ID, draft(2, false), Map.of("A", 2, "B", 1), Duration.ofMinutes(15), NOW);
  }

  private static ReservationDraft draft(int a, boolean commit) {
    return new ReservationDraft(
        "LDN-SOHO",
        Channel.WEB,
        "cart-1",
        new TreeMap<>(Map.of("A", a, "B", 1)),
        Duration.ofMinutes(15),
        false,
        commit);
  }

  private static StockKey key(String sku) {
    return new StockKey("LDN-SOHO", sku);
  }

  private static StockLevel level(String sku, int onHand) {
    return new StockLevel(
        key(sku), new Quantities(onHand, 0, 0, 0, 0), Evidence.NONE, FeedMark.NONE, 0, 1);
  }
}
