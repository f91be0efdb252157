package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import oneaisle.inventory.importing.entity.RowRejected;
import oneaisle.inventory.location.control.LocationMap;

/** Which locations a stock feed may speak of. */
@ApplicationScoped
public class KnownLocations {

  @Inject private LocationMap locations;

  /** Whether there is such a location; each is looked up once. */
  Predicate<String> remembering() {
    Map<String, Boolean> known = new HashMap<>();
    return location -> known.computeIfAbsent(location, code -> locations.find(code).isPresent());
  }

  static void require(String location, Predicate<String> mayChange, Predicate<String> known) {
    if (!mayChange.test(location)) throw new RowRejected(location + " is not a location of yours");
    if (!known.test(location)) throw new RowRejected("there is no location " + location);
  }
}
