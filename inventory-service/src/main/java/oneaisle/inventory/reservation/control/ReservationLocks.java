package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * Locks reservations together with their stock levels, levels first. Which levels those are is read
 * without a lock, since a reservation's location and skus never change.
 */
@ApplicationScoped
class ReservationLocks {

  @Inject private StockLevels levels;
  @Inject private Reservations reservations;

  @Transactional(Transactional.TxType.MANDATORY)
  Optional<LockedReservation> lock(UUID id) {
    return reservations
        .find(id)
        .map(seen -> levels.lock(seen.keys()))
        .map(locked -> new LockedReservation(reservations.lock(List.of(id)).get(0), locked));
  }

  /** All at once; the levels are the same for each. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<LockedReservation> lock(Collection<UUID> ids) {
    var keys = new TreeSet<StockKey>();
    reservations.find(ids).forEach(seen -> keys.addAll(seen.keys()));
    var locked = levels.lock(keys);
    return reservations.lock(ids).stream().map(r -> new LockedReservation(r, locked)).toList();
  }

  /** One that nothing but its own state decides on. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Reservation> lockAlone(UUID id) {
    return reservations.lock(List.of(id)).stream().findFirst();
  }
}
