package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import oneaisle.inventory.reservation.entity.Reservation;

/** Gives claimed units back to everybody. */
@ApplicationScoped
public class ReleaseReservation {

  @Inject private CombinedWrites writes;

  /**
   * @param units by sku; null for all that are open
   */
  public Reservation release(UUID id, Map<String, Integer> units) {
    return release(id, units, Supplier::get);
  }

  /**
   * @param answer what is made of the work in its transaction, such as an answer that is kept
   */
  public <T> T release(
      UUID id, Map<String, Integer> units, Function<Supplier<Reservation>, T> answer) {
    return writes.ask(
        Question.aboutUnitsOf(id, set -> answer.apply(() -> release(set.get(id), units, set))));
  }

  /**
   * The order is off: whatever is still claimed for it is given back, also where its reservation
   * has moved to since, and it is no error where nothing is.
   */
  public void orderIsOff(UUID id) {
    UUID movedTo = writes.ask(Question.aboutUnitsOf(id, set -> releaseIfLive(id, set)));
    if (movedTo != null) orderIsOff(movedTo);
  }

  private static UUID releaseIfLive(UUID id, WorkingSet set) {
    Optional<Reservation> found = set.find(id);
    if (found.isEmpty()) return null;
    if (found.get().statusAt(set.now()).isLive()) release(found.get(), null, set);
    return found.get().standing().movedTo();
  }

  private static Reservation release(
      Reservation reservation, Map<String, Integer> units, WorkingSet set) {
    SortedMap<String, Integer> freed = reservation.release(units, set.now());
    if (!freed.isEmpty()) {
      set.unreserve(reservation, freed);
      set.changed(
          reservation,
          new ReservationReleased(
              reservation.id(), reservation.location(), LineQuantity.of(freed)));
    }
    return reservation.copy();
  }
}
