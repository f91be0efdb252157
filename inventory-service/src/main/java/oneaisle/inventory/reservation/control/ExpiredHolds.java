package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import oneaisle.inventory.reservation.control.Reservations.ExpiredUnits;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;

/** Holds that have run out and that nobody has swept up yet. */
@ApplicationScoped
public class ExpiredHolds {

  @Inject private Reservations reservations;

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
    return true;
  }

  private static void settle(Reservation hold, Map<StockKey, StockLevel> locked, Instant now) {
    for (StockKey key : hold.keys()) {
      StockLevel level = locked.get(key);
      int freed = level == null ? 0 : hold.expireLine(key.sku(), now);
      if (freed > 0) level.unreserve(freed);
    }
  }
}
