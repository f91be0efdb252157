package oneaisle.inventory.reservation.control;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** The caller's id is taken by a reservation of something else. */
public class ReservationDiffers extends Refusal {
  public ReservationDiffers(UUID id) {
    super(
        Kind.RULE,
        "The reservation "
            + id
            + " was made for something else. Take a new id for a new reservation.");
    with("reservationId", id);
  }
}
