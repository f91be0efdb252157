package oneaisle.inventory.reservation.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.BrokenPromises.Promise;
import org.junit.jupiter.api.Test;

class BrokenPromisesTest {

  private final Promise oldOrder = promise(1, 2, ReservationStatus.COMMITTED);
  private final Promise oldHold = promise(2, 1, ReservationStatus.HELD);
  private final Promise newOrder = promise(3, 2, ReservationStatus.COMMITTED);
  private final Promise newHold = promise(4, 1, ReservationStatus.HELD);
  private final List<Promise> all = List.of(oldOrder, newHold, newOrder, oldHold);

  @Test
  void the_newest_hold_loses_first_then_the_newest_order() {
    assertThat(BrokenPromises.of(all, 6))
        .containsExactly(
            newHold.reservation(),
            oldHold.reservation(),
            newOrder.reservation(),
            oldOrder.reservation());
  }

  @Test
  void no_more_lose_than_have_to() {
    assertThat(BrokenPromises.of(all, 0)).isEmpty();
    assertThat(BrokenPromises.of(all, 1)).containsExactly(newHold.reservation());
    assertThat(BrokenPromises.of(all, 3))
        .containsExactly(newHold.reservation(), oldHold.reservation(), newOrder.reservation());
    assertThat(BrokenPromises.of(all, 99)).hasSize(4);
  }

  private static Promise promise(int minute, int units, ReservationStatus status) {
    return new Promise(new UUID(0, minute), units, status, Instant.ofEpochSecond(minute * 60L));
  }
}
