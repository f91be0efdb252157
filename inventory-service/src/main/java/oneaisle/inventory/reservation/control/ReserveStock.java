package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.InsufficientStock;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationDraft;

/** Claims stock: all lines or none, unless the caller takes what there is. */
@ApplicationScoped
public class ReserveStock {

  @Inject private CombinedWrites writes;
  @Inject private ClaimStock claimStock;
  @Inject private ServingLocations locations;

  /**
   * @param id the caller's, so that asking again is harmless
   * @throws InsufficientStock naming every short line
   * @throws LocationNotServing where it is new
   * @throws ReservationDiffers where the id was used for something else
   */
  public Reserved reserve(UUID id, ReservationDraft draft) {
    Optional<LocationNotServing> closed = locations.refusal(draft.location());
    return writes.ask(Question.aboutNew(id, draft.keys(), set -> reserve(id, draft, closed, set)));
  }

  private Reserved reserve(
      UUID id, ReservationDraft draft, Optional<LocationNotServing> closed, WorkingSet set) {
    Optional<Reservation> before = set.find(id);
    if (before.isPresent()) {
      if (!before.get().isOf(draft)) throw new ReservationDiffers(id);
      return new Reserved(before.get().copy(), false);
    }
    if (closed.isPresent()) throw closed.get();
    return new Reserved(claimStock.claim(id, draft, set).copy(), true);
  }

  /** The reservation, and whether this request made it. */
  public record Reserved(Reservation reservation, boolean created) {}
}
