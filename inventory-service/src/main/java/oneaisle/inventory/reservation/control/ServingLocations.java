package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import oneaisle.inventory.location.control.LocationMap;

/** Where stock may be promised from. */
@ApplicationScoped
class ServingLocations {

  @Inject private LocationMap locations;
  @Inject private Clock clock;

  /**
   * @throws LocationNotServing where it does not exist, takes no orders or is closed for a while
   */
  void require(String location) {
    Instant now = clock.instant();
    boolean serving = locations.find(location).filter(place -> place.servesAt(now)).isPresent();
    if (!serving) throw new LocationNotServing(location);
  }
}
