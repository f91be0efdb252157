package oneaisle.inventory.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneaisle.inventory.alert.entity.Whereabouts;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.stock.control.Sql;

/** Where shoppers can have an article right now. */
@ApplicationScoped
class Shelves {

  @Inject private Sql sql;
  @Inject private LocationMap locations;

  /** By code: those that serve shoppers and have a unit that is promised to nobody. */
  List<Place> with(String sku, Instant now) {
    return sql
        .query(
            "SELECT location FROM stock_level WHERE sku = ?"
                + " AND on_hand - unavailable - reserved - safety_stock > 0 ORDER BY location",
            List.of(sku),
            row -> row.getString("location"))
        .stream()
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
