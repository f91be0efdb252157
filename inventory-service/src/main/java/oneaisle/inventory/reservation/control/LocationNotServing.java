package oneaisle.inventory.reservation.control;

import oneaisle.shared.problem.Refusal;

/** Orders cannot be served from there: it does not exist or takes none. */
public class LocationNotServing extends Refusal {
  public LocationNotServing(String location) {
    super(Kind.RULE, "The location " + location + " serves no orders.");
    with("location", location);
  }
}
