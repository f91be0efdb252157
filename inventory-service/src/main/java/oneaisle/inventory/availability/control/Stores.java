package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.LocationsRead;
import oneaisle.inventory.location.control.Place;

/**
 * The locations, prepared for searches. There are a few thousand at most, and looking at each takes
 * some nanoseconds, so there is no grid: a pass over an array is faster than keeping one.
 */
@ApplicationScoped
class Stores {

  @Inject private LocationMap locations;
  @Inject private LiveLevels live;

  private volatile StoreMap map = StoreMap.EMPTY;

  StoreMap current() {
    Map<String, Place> places = locations.current();
    StoreMap known = map;
    return known.isOf(places) ? known : renew(places);
  }

  /** Also while nobody searches: those who watch are to hear of it. */
  void on(@Observes LocationsRead read) {
    renew(read.places());
  }

  private synchronized StoreMap renew(Map<String, Place> places) {
    StoreMap before = map;
    if (before.isOf(places)) return before;
    map = new StoreMap(places, live.locations(), before);
    // after the map is there: who still looked into the one before is told of it
    map.differing(before).forEach(live::tellAll);
    return map;
  }
}
