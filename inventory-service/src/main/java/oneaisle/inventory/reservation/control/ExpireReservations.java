package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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
    List<Outbox.Entry> events = new ArrayList<>();
    for (LockedReservation hold : locked) {
      Reservation reservation = hold.reservation();
      if (reservation.statusAt(now).isLive() || !reservation.standing().status().isLive()) continue;
      SortedMap<String, Integer> freed = reservation.expire(now);
      hold.unreserve(freed);
      ended.add(reservation);
      events.add(
          new Outbox.Entry(
              reservation.id().toString(),
              reservation.sequence(),
              new ReservationExpired(
                  reservation.id(), reservation.location(), expiredLines(reservation))));
    }
    reservations.save(ended);
    outbox.addAll(events);
    if (!locked.isEmpty())
      levels.save(locked.get(0).levels().values(), new Cause("ReservationExpired", "sweep"));
    return due.size() == BATCH;
  }

  /** Also the units that somebody else has taken over before the sweep. */
  private static List<LineQuantity> expiredLines(Reservation reservation) {
    return reservation.lines().stream()
        .filter(line -> line.expired() > 0)
        .map(line -> new LineQuantity(line.sku(), line.expired()))
        .toList();
  }
}
