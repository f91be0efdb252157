package oneaisle.inventory.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneaisle.inventory.alert.entity.Whereabouts;
import oneaisle.inventory.availability.control.AvailableUnits;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.Place;

/** Where shoppers can have an article right now. */
@ApplicationScoped
class Shelves {

  @Inject private AvailableUnits availableUnits;
  @Inject private LocationMap locations;

  /**
   * By code: those that serve shoppers and offer them a unit. What is held back of a figure that is
   * little trusted cannot be had: who waits was offered none.
   */
  List<Place> with(String sku, Instant now) {
    return availableUnits.offering(sku, now).stream()
        .flatMap(code -> locations.find(code).stream())
        .filter(place -> place.servesPickup() && place.servesAt(now))
        .toList();
  }

  /** One of them that will do. */
  static Optional<String> within(Whereabouts where, List<Place> shelves) {
    return shelves.stream()
        .filter(place -> where.include(place.code(), place.details().point()))
        .map(Place::code)
        .findFirst();
  }
}
