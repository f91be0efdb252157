package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import oneaisle.inventory.reservation.control.Reservations.ExpiredUnits;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationStatus;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;

/** Holds that have run out and that nobody has swept up yet. */
@ApplicationScoped
public class ExpiredHolds {

  @Inject private Reservations reservations;

  /**
   * Takes their units off these levels, because somebody needs them now. Only these: the other
   * levels of such a reservation are not locked, the sweeper sees to them.
   *
   * @return whether anything was freed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean settle(WorkingSet set, Collection<StockKey> keys) {
    List<StockKey> fresh = set.notSettled(keys);
    if (fresh.isEmpty()) return false;
    Set<UUID> due =
        reservations.expiredUnits(fresh, set.now()).stream()
            .map(ExpiredUnits::reservation)
            .collect(Collectors.toSet());
    if (due.isEmpty()) return false;
    set.join(
        reservations.lock(due.stream().filter(id -> set.find(id).isEmpty()).sorted().toList()));
    boolean freed = false;
    for (UUID id : due) freed |= settle(set.get(id), set);
    return freed;
  }

  private static boolean settle(Reservation hold, WorkingSet set) {
    int freed = 0;
    for (StockKey key : hold.keys()) {
      StockLevel level = set.levels().get(key);
      int units = level == null ? 0 : hold.expireLine(key.sku(), set.now());
      if (units > 0) level.unreserve(units);
      freed += units;
    }
    if (freed == 0) return false;
    if (hold.standing().status() == ReservationStatus.EXPIRED) set.changed(hold, event(hold));
    else set.changed(hold);
    return true;
  }

  /** Tells of all units that the hold has lost, also those that somebody took over one by one. */
  static ReservationExpired event(Reservation hold) {
    List<LineQuantity> lines =
        hold.lines().stream()
            .filter(line -> line.expired() > 0)
            .map(line -> new LineQuantity(line.sku(), line.expired()))
            .toList();
    return new ReservationExpired(hold.id(), hold.location(), lines);
  }
}
