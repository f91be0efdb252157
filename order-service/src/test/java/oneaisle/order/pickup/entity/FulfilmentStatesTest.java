package oneaisle.order.pickup.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import oneaisle.shared.problem.Refusal;

/** Whatever people do to a pickup, in whatever order: these things hold after every single step. */
class FulfilmentStatesTest {

  private static final Map<FulfilmentState, Set<FulfilmentState>> ALLOWED =
      Map.of(
          FulfilmentState.ALLOCATED, Set.of(FulfilmentState.PICKING, FulfilmentState.CANCELLED),
          FulfilmentState.PICKING, Set.of(FulfilmentState.READY, FulfilmentState.CANCELLED),
          FulfilmentState.READY,
              Set.of(
                  FulfilmentState.HANDED_OVER, FulfilmentState.CANCELLED, FulfilmentState.EXPIRED),
          FulfilmentState.HANDED_OVER, Set.of(),
          FulfilmentState.CANCELLED, Set.of(),
          FulfilmentState.EXPIRED, Set.of());

  /** One thing somebody may try. */
  enum Act {
    CLAIM,
    TAKE_OVER,
    PICK_ONE_TEE,
    PICK_TWO_TEES,
    PICK_CAP,
    PICK_WRONG,
    STAGE,
    READY,
    RIGHT_CODE,
    WRONG_CODE,
    NEW_CODE,
    CANCEL,
    EXPIRE_EARLY,
    EXPIRE_LATE,
    PUT_BACK
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Arbitraries.of(Act.class).list().ofMinSize(1).ofMaxSize(60);
  }

  @Property(tries = 2_000)
  void every_course_of_events_keeps_the_rules(@ForAll("acts") List<Act> acts) {
    Fulfilment pickup = Fulfilments.allocated();
    int wrongInARow = 0;
    for (Act act : acts) {
      FulfilmentState before = pickup.state();
      boolean lockedBefore = pickup.isCodeLocked();
      boolean done = attempt(pickup, act);
      FulfilmentState after = pickup.state();

      if (after != before)
        assertThat(ALLOWED.get(before)).as("%s by %s", before, act).contains(after);
      assertThat(pickup.lines())
          .allMatch(line -> line.picked() >= 0 && line.picked() <= line.quantity());
      if (after == FulfilmentState.READY || after == FulfilmentState.HANDED_OVER) {
        assertThat(pickup.lines()).allMatch(line -> line.picked() == line.quantity());
        assertThat(pickup.pickupBy()).isNotNull();
      }
      if (after == FulfilmentState.HANDED_OVER && before == FulfilmentState.READY) {
        assertThat(lockedBefore).as("a locked pickup is never handed over").isFalse();
      }
      boolean backToShelf = after == FulfilmentState.CANCELLED || after == FulfilmentState.EXPIRED;
      assertThat(pickup.putBack() != PutBack.NONE).isEqualTo(backToShelf && pickup.needsPutBack());

      if (done && act == Act.WRONG_CODE && !lockedBefore) wrongInARow++;
      if (done && act == Act.NEW_CODE) wrongInARow = 0;
      assertThat(wrongInARow).isLessThanOrEqualTo(Fulfilment.CODE_TRIES);
      assertThat(pickup.isCodeLocked()).isEqualTo(wrongInARow == Fulfilment.CODE_TRIES);
    }
  }

  /**
   * False where it was refused; then nothing may have changed, which the rules above would notice.
   */
  private static boolean attempt(Fulfilment pickup, Act act) {
    Instant now = Fulfilments.NOW;
    String worker = pickup.claimedBy() == null ? "nobody" : pickup.claimedBy();
    try {
      switch (act) {
        case CLAIM -> pickup.claim("ava", false, now);
        case TAKE_OVER -> pickup.claim("ben", true, now);
        case PICK_ONE_TEE -> pickup.pick(worker, "TEE", null, 1);
        case PICK_TWO_TEES -> pickup.pick(worker, null, "4006381333931", 2);
        case PICK_CAP -> pickup.pick(worker, "CAP", null, 1);
        case PICK_WRONG -> pickup.pick(worker, "SOCK", null, 1);
        case STAGE -> pickup.stage(worker, "B-1");
        case READY -> pickup.ready(worker, now, now.plus(Duration.ofDays(2)));
        case RIGHT_CODE -> pickup.tryCode(Fulfilments.RIGHT, now);
        case WRONG_CODE -> pickup.tryCode(Fulfilments.WRONG, now);
        case NEW_CODE -> pickup.giveCode(pickup.codeVersion() + 1, Fulfilments.RIGHT);
        case CANCEL -> pickup.cancel();
        case EXPIRE_EARLY -> pickup.expire(now);
        case EXPIRE_LATE -> pickup.expire(now.plus(Duration.ofDays(3)));
        case PUT_BACK -> pickup.confirmPutBack();
      }
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
