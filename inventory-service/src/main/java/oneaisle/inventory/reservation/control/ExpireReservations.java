package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/** Sweeps up holds that have run out, a bounded batch per transaction. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ExpireReservations {

  private static final int BATCH = 200;

  @Inject private ReservationLocks locks;
  @Inject private Reservations reservations;
  @Inject private StockLevels levels;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** True when there may be more. */
  public boolean expireSome() {
    Instant now = clock.instant();
    List<UUID> due = reservations.expired(now, BATCH);
    if (due.isEmpty()) return false;
    List<LockedReservation> locked = locks.lock(due);
    List<Reservation> ended = new ArrayList<>();
    for (LockedReservation hold : locked) {
      Reservation reservation = hold.reservation();
      if (!reservation.standing().status().isLive() || reservation.statusAt(now).isLive()) continue;
      hold.unreserve(reservation.expire(now));
      ended.add(reservation);
    }
    reservations.save(ended);
    outbox.addAll(ended.stream().map(ExpiredHolds::event).toList());
    if (!ended.isEmpty()) {
      levels.save(locked.get(0).levels().values(), new Cause("ReservationExpired", "sweep"));
    }
    return due.size() == BATCH;
  }
}
