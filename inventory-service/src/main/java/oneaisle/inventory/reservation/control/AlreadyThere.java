package oneaisle.inventory.reservation.control;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** A reservation cannot move to where it is. */
public class AlreadyThere extends Refusal {
  public AlreadyThere(UUID id, String location) {
    super(Kind.RULE, "The reservation " + id + " is at " + location + " already.");
    with("reservationId", id);
    with("location", location);
  }
}
