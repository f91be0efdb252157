package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** Turns a hold into a promise to an order. The stock levels claim the same units as before. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class CommitReservation {

  @Inject private ReservationLocks locks;
  @Inject private Reservations reservations;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  public Reservation commit(UUID id) {
    Reservation reservation = find(id);
    if (reservation.commit(clock.instant())) {
      reservations.save(List.of(reservation));
      outbox.add(
          id.toString(),
          reservation.sequence(),
          new ReservationCommitted(id, reservation.location()));
    }
    return reservation;
  }

  private Reservation find(UUID id) {
    return locks.lockAlone(id).orElseThrow(() -> new NotFound("reservation", id));
  }
}
