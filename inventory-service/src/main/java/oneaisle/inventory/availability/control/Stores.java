package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import oneaisle.inventory.location.control.LocationMap;
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

  private synchronized StoreMap renew(Map<String, Place> places) {
    if (!map.isOf(places)) map = new StoreMap(places, live.locations(), map);
    return map;
  }
}
