package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Takes the fact that a store handed an order over. The units are gone from the shelf whatever the
 * reservation says: what is still claimed is fulfilled, and what no longer is (the reservation had
 * ended) is a sale all the same.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RecordHandOver {

  private static final String CAUSE = "PickupHandedOver";

  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Reservations reservations;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  public void record(HandOver handOver) {
    Reference reference = Reference.fulfilment(handOver.fulfilment(), handOver.step());
    List<StockMovement> sales =
        handOver.units().entrySet().stream()
            .map(
                line ->
                    StockMovement.sold(
                        new StockKey(handOver.location(), line.getKey()),
                        line.getValue(),
                        reference,
                        CAUSE,
                        handOver.at()))
            .toList();
    TreeSet<StockKey> keys = new TreeSet<>(sales.stream().map(StockMovement::key).toList());
    reservations.find(handOver.reservation()).ifPresent(seen -> keys.addAll(seen.keys()));
    SortedMap<StockKey, StockLevel> locked = levels.lockOrBegin(keys);
    if (movements.unknown(reference.document(), sales).isEmpty()) return;
    fulfil(handOver, locked);
    sales.forEach(sale -> locked.get(sale.key()).apply(sale));
    movements.append(sales);
    levels.save(locked.values(), new Cause(CAUSE, reference.document()));
  }

  private void fulfil(HandOver handOver, SortedMap<StockKey, StockLevel> locked) {
    Optional<Reservation> found =
        reservations.lock(List.of(handOver.reservation())).stream().findFirst();
    if (found.isEmpty()) return;
    Reservation reservation = found.get();
    Instant now = clock.instant();
    SortedMap<String, Integer> claimed = reservation.handedOver(handOver.units(), now);
    if (claimed.isEmpty()) return;
    new LockedReservation(reservation, locked).unreserve(claimed);
    reservations.save(List.of(reservation));
    outbox.add(
        reservation.id().toString(),
        reservation.sequence(),
        new ReservationFulfilled(
            reservation.id(), reservation.location(), LineQuantity.of(claimed)));
  }

  /**
   * @param step which hand-over of the fulfilment it is
   * @param units by sku
   */
  public record HandOver(
      UUID reservation,
      String fulfilment,
      long step,
      String location,
      SortedMap<String, Integer> units,
      Instant at) {}
}
