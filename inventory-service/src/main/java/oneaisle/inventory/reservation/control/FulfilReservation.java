package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockMovement;

/** Claimed units leave with their shopper: the claim ends and the stock goes down by the same. */
@ApplicationScoped
public class FulfilReservation {

  @Inject private CombinedWrites writes;

  /**
   * @param units by sku; null for all that are open
   */
  public Reservation fulfil(UUID id, Map<String, Integer> units, String actor) {
    return fulfil(id, units, actor, Supplier::get);
  }

  /**
   * @param answer what is made of the work in its transaction, such as an answer that is kept
   */
  public <T> T fulfil(
      UUID id,
      Map<String, Integer> units,
      String actor,
      Function<Supplier<Reservation>, T> answer) {
    return writes.ask(
        Question.aboutUnitsOf(
            id, set -> answer.apply(() -> fulfil(set.get(id), units, actor, set))));
  }

  private static Reservation fulfil(
      Reservation reservation, Map<String, Integer> units, String actor, WorkingSet set) {
    SortedMap<String, Integer> left = reservation.fulfil(units, set.now());
    if (left.isEmpty()) return reservation.copy();
    set.unreserve(reservation, left);
    Reference reference = Reference.reservation(reservation.id(), reservation.sequence());
    left.forEach(
        (sku, quantity) ->
            set.apply(
                StockMovement.sold(reservation.key(sku), quantity, reference, actor, set.now())));
    set.changed(
        reservation,
        new ReservationFulfilled(reservation.id(), reservation.location(), LineQuantity.of(left)));
    return reservation.copy();
  }
}
