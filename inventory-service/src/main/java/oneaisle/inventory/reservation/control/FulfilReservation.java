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
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** Claimed units leave with their shopper: the claim ends and the stock goes down by the same. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class FulfilReservation {

  @Inject private ReservationLocks locks;
  @Inject private Reservations reservations;
  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * @param units by sku; null for all that are open
   */
  public Reservation fulfil(UUID id, Map<String, Integer> units, String actor) {
    LockedReservation locked = locks.lock(id).orElseThrow(() -> new NotFound("reservation", id));
    Reservation reservation = locked.reservation();
    Instant now = clock.instant();
    SortedMap<String, Integer> left = reservation.fulfil(units, now);
    if (left.isEmpty()) return reservation;
    Reference reference = Reference.reservation(id, reservation.sequence());
    List<StockMovement> sales =
        left.entrySet().stream()
            .map(
                line ->
                    StockMovement.sold(
                        reservation.key(line.getKey()), line.getValue(), reference, actor, now))
            .toList();
    locked.unreserve(left);
    sales.forEach(sale -> locked.levels().get(sale.key()).apply(sale));
    reservations.save(List.of(reservation));
    movements.append(sales);
    outbox.add(
        id.toString(),
        reservation.sequence(),
        new ReservationFulfilled(id, reservation.location(), LineQuantity.of(left)));
    levels.save(locked.levels().values(), new Cause("ReservationFulfilled", reference.document()));
    return reservation;
  }
}
