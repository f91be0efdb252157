package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;

/** Gives a hold more time. */
@ApplicationScoped
public class ExtendReservation {

  @Inject private CombinedWrites writes;

  public Reservation extend(UUID id, Duration hold) {
    return writes.ask(Question.about(id, set -> extend(set.get(id), hold, set)));
  }

  private static Reservation extend(Reservation reservation, Duration hold, WorkingSet set) {
    if (reservation.extend(hold, set.now())) set.changed(reservation);
    return reservation.copy();
  }
}
