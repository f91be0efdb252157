package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;

/** Turns a hold into a promise to an order. The stock levels claim the same units as before. */
@ApplicationScoped
public class CommitReservation {

  @Inject private CombinedWrites writes;

  public Reservation commit(UUID id) {
    return writes.ask(Question.about(id, set -> commit(set.get(id), set)));
  }

  private static Reservation commit(Reservation reservation, WorkingSet set) {
    if (reservation.commit(set.now())) {
      set.changed(reservation, new ReservationCommitted(reservation.id(), reservation.location()));
    }
    return reservation.copy();
  }
}
