package oneaisle.inventory.reservation.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** Something else happened to the reservation first, and it happens only once. */
public class AlreadyResolved extends Refusal {
  /**
   * @param movedTo the reservation it goes on as, or null
   */
  public AlreadyResolved(UUID id, ReservationStatus status, UUID movedTo) {
    super(Kind.CONFLICT, "The reservation " + id + " is already " + status + ".");
    with("reservationId", id);
    with("reservationStatus", status);
    if (movedTo != null) with("movedTo", movedTo);
  }
}
