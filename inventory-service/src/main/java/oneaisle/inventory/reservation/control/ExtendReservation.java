package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** Gives a hold more time. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ExtendReservation {

  @Inject private ReservationLocks locks;
  @Inject private Reservations reservations;
  @Inject private Clock clock;

  public Reservation extend(UUID id, Duration hold) {
    Reservation reservation =
        locks.lockAlone(id).orElseThrow(() -> new NotFound("reservation", id));
    if (reservation.extend(hold, clock.instant())) reservations.save(List.of(reservation));
    return reservation;
  }
}
