package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import oneaisle.inventory.reservation.control.Reservations.ExpiredUnits;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationStatus;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.shared.outbox.Outbox;

/** Holds that have run out and that nobody has swept up yet. */
@ApplicationScoped
public class ExpiredHolds {

  @Inject private Reservations reservations;
  @Inject private Outbox outbox;

  /**
   * Takes their units off levels that are locked, because somebody needs them now. Only these
   * lines: the other levels of such a reservation are not locked, the sweeper sees to them.
   *
   * @return whether anything was freed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean settleOn(Map<StockKey, StockLevel> locked, Instant now) {
    Map<UUID, ExpiredUnits> any =
        reservations.expiredUnits(locked.keySet(), now).stream()
            .collect(
                Collectors.toMap(
                    ExpiredUnits::reservation, units -> units, (first, second) -> first));
    if (any.isEmpty()) return false;
    var holds = reservations.lock(any.keySet());
    holds.forEach(hold -> settle(hold, locked, now));
    reservations.save(holds);
    outbox.addAll(holds.stream().filter(ExpiredHolds::isOver).map(ExpiredHolds::event).toList());
    return true;
  }

  static boolean isOver(Reservation hold) {
    return hold.standing().status() == ReservationStatus.EXPIRED;
  }

  /** Tells of all units that the hold has lost, also those that somebody took over one by one. */
  static Outbox.Entry event(Reservation hold) {
    List<LineQuantity> lines =
        hold.lines().stream()
            .filter(line -> line.expired() > 0)
            .map(line -> new LineQuantity(line.sku(), line.expired()))
            .toList();
    return new Outbox.Entry(
        hold.id().toString(),
        hold.sequence(),
        new ReservationExpired(hold.id(), hold.location(), lines));
  }

  private static void settle(Reservation hold, Map<StockKey, StockLevel> locked, Instant now) {
    for (StockKey key : hold.keys()) {
      StockLevel level = locked.get(key);
      int freed = level == null ? 0 : hold.expireLine(key.sku(), now);
      if (freed > 0) level.unreserve(freed);
    }
  }
}
