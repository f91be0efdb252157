package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.reservation.control.ReserveStock.Reserved;
import oneaisle.inventory.reservation.entity.InsufficientStock;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.shared.persistence.ReadInTime;
import oneaisle.shared.problem.NotFound;

/**
 * Takes a claim to another location: what is open is reserved there by the same checks as anything
 * new, and only then released here; both or neither. It goes on as a reservation of its own, held
 * as long or committed as it was.
 */
@ApplicationScoped
public class MoveReservation {

  @Inject private CombinedWrites writes;
  @Inject private ClaimStock claimStock;
  @Inject private ServingLocations locations;
  @Inject private Reservations reservations;
  @Inject private ReadInTime inTime;

  /**
   * @param to the caller's id of the reservation at the other location, so that asking again is
   *     harmless
   * @throws InsufficientStock where the other location has too little; then the claim stays here
   */
  public Reserved move(UUID id, UUID to, String location) {
    inTime.read(() -> reservations.find(id)).orElseThrow(() -> new NotFound("reservation", id));
    Optional<LocationNotServing> closed = locations.refusal(location);
    return writes.ask(
        Question.aboutMove(id, to, location, set -> move(id, to, location, closed, set)));
  }

  private Reserved move(
      UUID id, UUID to, String location, Optional<LocationNotServing> closed, WorkingSet set) {
    Reservation here = set.get(id);
    boolean again = to.equals(here.standing().movedTo());
    if (again && set.get(to).location().equals(location)) {
      return new Reserved(set.get(to).copy(), false);
    }
    if (closed.isPresent()) throw closed.get();
    if (set.find(to).isPresent()) throw new ReservationDiffers(to);
    if (here.location().equals(location)) throw new AlreadyThere(id, location);
    Reservation there = claimStock.claim(to, here.draftAt(location, set.now()), set);
    SortedMap<String, Integer> freed = here.moveTo(to, set.now());
    set.unreserve(here, freed);
    set.changed(here, new ReservationReleased(id, here.location(), LineQuantity.of(freed)));
    return new Reserved(there.copy(), true);
  }
}
