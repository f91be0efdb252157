package oneaisle.customer.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import oneaisle.customer.orders.entity.OrderState;
import oneaisle.shared.ids.Ids;
import org.junit.jupiter.api.Test;

class NotificationTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Notification ready =
      Notification.about(
          Ids.next(), Ids.next(), NotificationKind.PICKUP_READY, null, new UUID(0, 1), NOW);

  @Test
  void ready_is_useless_once_the_order_is_over() {
    for (OrderState over :
        EnumSet.of(OrderState.CANCELLED, OrderState.HANDED_OVER, OrderState.REFUSED)) {
      assertThat(NotificationKind.PICKUP_READY.uselessBecause(over, LATER, NOW))
          .as(over.name())
          .isPresent();
    }
    assertThat(NotificationKind.PICKUP_READY.uselessBecause(OrderState.READY, LATER, NOW))
        .isEmpty();
  }

  @Test
  void ready_is_useless_from_the_moment_the_hold_expires() {
    assertThat(
            NotificationKind.PICKUP_READY.uselessBecause(OrderState.READY, NOW, NOW.minusMillis(1)))
        .isEmpty();
    assertThat(NotificationKind.PICKUP_READY.uselessBecause(OrderState.READY, NOW, NOW))
        .contains("the hold has expired");
    assertThat(NotificationKind.PICKUP_READY.uselessBecause(OrderState.READY, null, NOW)).isEmpty();
  }

  @Test
  void a_cancellation_and_a_receipt_are_always_of_use() {
    for (OrderState state : OrderState.values()) {
      assertThat(NotificationKind.ORDER_CANCELLED.uselessBecause(state, NOW, LATER)).isEmpty();
      assertThat(NotificationKind.COLLECTED.uselessBecause(state, NOW, LATER)).isEmpty();
    }
  }

  @Test
  void a_confirmation_does_not_follow_a_cancellation() {
    assertThat(NotificationKind.ORDER_CONFIRMED.uselessBecause(OrderState.CANCELLED, null, NOW))
        .isPresent();
    assertThat(NotificationKind.ORDER_CONFIRMED.uselessBecause(OrderState.READY, null, NOW))
        .isEmpty();
  }

  @Test
  void what_was_suppressed_is_never_sent() {
    ready.suppress("the order was handed over", NOW);
    ready.sent("id@shop", LATER);
    assertThat(ready.outcome()).isEqualTo(Outcome.SUPPRESSED);
  }

  @Test
  void waiting_for_the_address_is_no_try() {
    ready.claim(LATER);
    ready.postpone(LATER);
    assertThat(ready.attempts()).isZero();
    assertThat(ready.isQueued()).isTrue();
  }

  @Property
  void an_outcome_only_ever_goes_onwards(@ForAll List<Outcome> reports) {
    Set<Outcome> ends = EnumSet.of(Outcome.FAILED, Outcome.SUPPRESSED, Outcome.READ);
    ready.sent("id@shop", NOW);
    boolean ended = false;
    for (Outcome report : reports) {
      Outcome before = ready.outcome();
      boolean taken = ready.receipt(report, null, LATER);
      assertThat(taken).isEqualTo(ready.outcome() != before);
      assertThat(ready.outcome()).isNotIn(Outcome.QUEUED, Outcome.SUPPRESSED);
      assertThat(ended && taken).isFalse();
      ended = ends.contains(ready.outcome());
    }
  }

  @Test
  void a_resend_is_a_notification_of_its_own() {
    Notification again = ready.again(Ids.next(), Ids.next(), LATER);
    assertThat(again.resendOf()).isEqualTo(ready.id());
    assertThat(again.outcome()).isEqualTo(Outcome.QUEUED);
    assertThat(again.kind()).isEqualTo(NotificationKind.PICKUP_READY);
  }

  @Property
  void pauses_grow_but_never_beyond_the_longest(
      @ForAll @IntRange(min = 1, max = 200) int attempt,
      @ForAll @DoubleRange(min = 0, max = 0.99) double jitter) {
    RetryPause pause = new RetryPause(Duration.ofSeconds(1), Duration.ofMinutes(30));
    assertThat(pause.after(attempt, jitter))
        .isBetween(Duration.ofMillis(500), Duration.ofMinutes(30));
    assertThat(pause.after(attempt + 1, 0)).isGreaterThanOrEqualTo(pause.after(attempt, 0));
  }
}
