package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockMovement;
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

  @Inject private WorkingSets sets;
  @Inject private StockMovements movements;
  @Inject private Reservations reservations;

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
    Optional<Reservation> claim = reservations.findMoved(handOver.reservation());
    WorkingSet set = sets.lockOrBegin(sales.stream().map(StockMovement::key).toList(), claim);
    if (movements.unknown(reference.document(), sales).isEmpty()) return;
    claim.ifPresent(seen -> fulfil(set.get(seen.id()), handOver, set));
    sales.forEach(set::applyTold);
    sets.write(set, new Cause(CAUSE, reference.document()));
  }

  private static void fulfil(Reservation reservation, HandOver handOver, WorkingSet set) {
    SortedMap<String, Integer> claimed = reservation.handedOver(handOver.units(), set.now());
    if (claimed.isEmpty()) return;
    set.unreserve(reservation, claimed);
    set.changed(
        reservation,
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
