package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.location.entity.Closure;

/** Where stock may be promised from. */
@ApplicationScoped
class ServingLocations {

  @Inject private LocationMap locations;
  @Inject private Clock clock;

  /**
   * What to say to anything new: that it does not exist, takes no orders or is closed for a while;
   * empty where it serves. Not thrown, because what was claimed there before is still answered.
   */
  Optional<LocationNotServing> refusal(String location) {
    Instant now = clock.instant();
    Optional<Place> found = locations.find(location);
    if (found.filter(place -> place.servesAt(now)).isPresent()) return Optional.empty();
    if (found.isEmpty()) return Optional.of(LocationNotServing.unknown(location));
    Optional<Closure> closure =
        found.map(place -> place.details().closure()).filter(known -> known.covers(now));
    return Optional.of(
        closure
            .map(known -> new LocationNotServing(location, known))
            .orElseGet(() -> new LocationNotServing(location)));
  }
}
