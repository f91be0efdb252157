package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.transfer.entity.DestinationClosed;
import oneaisle.shared.problem.NotFound;

/**
 * Where goods may be sent. A location that is closed for a while is stocked for the day it opens
 * again; one that is closed for good is emptied, and nobody would sell what is sent there.
 */
@ApplicationScoped
class Destinations {

  @Inject private LocationMap locations;

  /**
   * @throws NotFound where there is no such location
   * @throws DestinationClosed where it is closed for good
   */
  void require(String location) {
    boolean active =
        locations
            .find(location)
            .orElseThrow(() -> new NotFound("location", location))
            .details()
            .active();
    if (!active) throw new DestinationClosed(location);
  }
}
