package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** Gives claimed units back to everybody. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ReleaseReservation {

  @Inject private ReservationLocks locks;
  @Inject private Reservations reservations;
  @Inject private StockLevels levels;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * @param units by sku; null for all that are open
   */
  public Reservation release(UUID id, Map<String, Integer> units) {
    LockedReservation locked = locks.lock(id).orElseThrow(() -> new NotFound("reservation", id));
    release(locked, units, clock.instant());
    return locked.reservation();
  }

  /**
   * The order is off: whatever is still claimed for it is given back, and it is no error where
   * nothing is.
   */
  public void orderIsOff(UUID id) {
    Instant now = clock.instant();
    locks
        .lock(id)
        .filter(locked -> locked.reservation().statusAt(now).isLive())
        .ifPresent(locked -> release(locked, null, now));
  }

  private void release(LockedReservation locked, Map<String, Integer> units, Instant now) {
    Reservation reservation = locked.reservation();
    SortedMap<String, Integer> freed = reservation.release(units, now);
    if (freed.isEmpty()) return;
    locked.unreserve(freed);
    reservations.save(List.of(reservation));
    outbox.add(
        reservation.id().toString(),
        reservation.sequence(),
        new ReservationReleased(reservation.id(), reservation.location(), LineQuantity.of(freed)));
    levels.save(
        locked.levels().values(), new Cause("ReservationReleased", reservation.id().toString()));
  }
}
