package oneaisle.inventory.reservation.control;

import oneaisle.inventory.location.entity.Closure;
import oneaisle.shared.problem.Refusal;

/** Orders cannot be served from there: it does not exist, takes none or is closed. */
public class LocationNotServing extends Refusal {
  public LocationNotServing(String location) {
    super(Kind.RULE, "The location " + location + " serves no orders.");
    with("location", location);
  }

  public LocationNotServing(String location, Closure closure) {
    super(
        Kind.RULE,
        "The location "
            + location
            + " is closed "
            + (closure.until() == null ? "until further notice" : "until " + closure.until())
            + ": "
            + closure.reason());
    with("location", location);
  }
}
