package oneaisle.order.pickup.entity;

import static oneaisle.order.pickup.entity.Fulfilments.AVA;
import static oneaisle.order.pickup.entity.Fulfilments.NOW;
import static oneaisle.order.pickup.entity.Fulfilments.RIGHT;
import static oneaisle.order.pickup.entity.Fulfilments.WRONG;
import static oneaisle.order.pickup.entity.Fulfilments.allocated;
import static oneaisle.order.pickup.entity.Fulfilments.picked;
import static oneaisle.order.pickup.entity.Fulfilments.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FulfilmentTest {

  @Test
  void a_pickup_is_claimed_by_one_and_taken_over_only_on_purpose() {
    Fulfilment pickup = allocated();
    assertThat(pickup.claim(AVA, false, NOW)).isTrue();
    assertThat(pickup.claim(AVA, false, NOW)).as("again, by the same").isFalse();
    assertThatThrownBy(() -> pickup.claim("ben", false, NOW)).isInstanceOf(ClaimedByAnother.class);
    assertThat(pickup.claim("ben", true, NOW)).isTrue();
    assertThat(pickup.claimedBy()).isEqualTo("ben");
    assertThatThrownBy(() -> pickup.pick(AVA, "TEE", null, 1)).isInstanceOf(ClaimedByAnother.class);
  }

  @Test
  void nothing_is_picked_before_it_is_claimed() {
    assertThatThrownBy(() -> allocated().pick(AVA, "TEE", null, 1))
        .isInstanceOf(PickupNotClaimed.class);
  }

  @Test
  void a_wrong_item_or_too_many_of_it_are_refused_and_change_nothing() {
    Fulfilment pickup = allocated();
    pickup.claim(AVA, false, NOW);
    assertThatThrownBy(() -> pickup.pick(AVA, "SOCK", null, 1)).isInstanceOf(WrongItem.class);
    assertThatThrownBy(() -> pickup.pick(AVA, "TEE", null, 4)).isInstanceOf(TooManyPicked.class);
    assertThat(pickup.needsPutBack()).isFalse();
    assertThat(pickup.lines()).allMatch(line -> line.picked() == 0);
  }

  @Test
  void scans_of_an_item_fill_its_lines_one_after_the_other() {
    Fulfilment pickup = allocated(); // TEE 2, CAP 1, TEE 1
    pickup.claim(AVA, false, NOW);
    pickup.pick(AVA, null, "4006381333931", 3);
    assertThat(pickup.lines()).extracting(FulfilmentLine::picked).containsExactly(2, 0, 1);
  }

  @Test
  void only_what_is_completely_picked_is_ready() {
    Fulfilment pickup = allocated();
    pickup.claim(AVA, false, NOW);
    pickup.pick(AVA, "TEE", null, 3);
    assertThatThrownBy(() -> pickup.ready(AVA, NOW, NOW.plusSeconds(1)))
        .isInstanceOf(NotAllPicked.class)
        .hasMessageContaining("[2]");
    pickup.pick(AVA, "CAP", null, 1);
    pickup.ready(AVA, NOW, NOW.plusSeconds(1));
    assertThat(pickup.state()).isEqualTo(FulfilmentState.READY);
    assertThat(pickup.pickupBy()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void the_right_code_hands_over_once() {
    Fulfilment pickup = ready();
    assertThat(pickup.tryCode(WRONG, NOW)).isEqualTo(CodeTry.WRONG);
    assertThat(pickup.tryCode(RIGHT, NOW)).isEqualTo(CodeTry.RIGHT);
    assertThat(pickup.state()).isEqualTo(FulfilmentState.HANDED_OVER);
    assertThatThrownBy(() -> pickup.tryCode(RIGHT, NOW)).isInstanceOf(PickupNotReady.class);
  }

  @Test
  void five_wrong_codes_lock_it_even_for_the_right_one_until_the_code_is_replaced() {
    Fulfilment pickup = ready();
    for (int i = 1; i <= 4; i++) assertThat(pickup.tryCode(WRONG, NOW)).isEqualTo(CodeTry.WRONG);
    assertThat(pickup.tryCode(WRONG, NOW)).isEqualTo(CodeTry.NOW_LOCKED);
    assertThat(pickup.tryCode(RIGHT, NOW)).isEqualTo(CodeTry.LOCKED);
    assertThat(pickup.state()).isEqualTo(FulfilmentState.READY);
    pickup.giveCode(2, RIGHT);
    assertThat(pickup.tryCode(RIGHT, NOW)).isEqualTo(CodeTry.RIGHT);
  }

  @Test
  void what_was_picked_must_be_put_back_and_what_was_not_need_not() {
    Fulfilment untouched = allocated();
    untouched.cancel();
    assertThat(untouched.putBack()).isEqualTo(PutBack.NONE);
    assertThatThrownBy(untouched::confirmPutBack).isInstanceOf(NothingToPutBack.class);

    Fulfilment picked = picked();
    picked.cancel();
    assertThat(picked.putBack()).isEqualTo(PutBack.WAITING);
    assertThat(picked.confirmPutBack()).isTrue();
    assertThat(picked.confirmPutBack()).as("the second time nothing happens").isFalse();
  }

  @Test
  void only_what_was_ready_and_not_collected_in_time_expires() {
    Fulfilment pickup = ready();
    assertThat(pickup.isOverdue(pickup.pickupBy().minusNanos(1))).isFalse();
    assertThatThrownBy(() -> pickup.expire(NOW)).isInstanceOf(PickupNotReady.class);
    pickup.expire(pickup.pickupBy());
    assertThat(pickup.state()).isEqualTo(FulfilmentState.EXPIRED);
    assertThat(pickup.putBack()).isEqualTo(PutBack.WAITING);
  }
}
