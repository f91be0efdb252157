package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.inventory.location.control.LocationMap;

/** Where stock may be promised from. */
@ApplicationScoped
class ServingLocations {

  @Inject private LocationMap locations;

  /**
   * @throws LocationNotServing where it does not exist or takes no orders
   */
  void require(String location) {
    boolean serving =
        locations.find(location).filter(place -> place.details().active()).isPresent();
    if (!serving) throw new LocationNotServing(location);
  }
}
