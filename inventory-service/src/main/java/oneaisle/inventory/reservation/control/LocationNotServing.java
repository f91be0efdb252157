package oneaisle.inventory.reservation.control;

import oneaisle.inventory.location.entity.Closure;
import oneaisle.shared.problem.Refusal;

/** Orders cannot be served from there: it does not exist, takes none or is closed. */
public class LocationNotServing extends Refusal {
  public LocationNotServing(String location) {
    this(location, "The location " + location + " serves no orders.");
  }

  /** Of one that nobody has told of. */
  public static LocationNotServing unknown(String location) {
    return new LocationNotServing(location, "There is no location " + location + ".");
  }

  public LocationNotServing(String location, Closure closure) {
    this(
        location,
        "The location "
            + location
            + " is closed "
            + (closure.until() == null ? "until further notice" : "until " + closure.until())
            + ": "
            + closure.reason());
  }

  private LocationNotServing(String location, String detail) {
    super(Kind.RULE, detail);
    with("location", location);
  }
}
