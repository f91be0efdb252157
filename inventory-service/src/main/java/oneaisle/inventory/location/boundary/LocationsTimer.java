package oneaisle.inventory.location.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;

/** Keeps the copy of the locations young, so that no request waits for a new one. */
@ApplicationScoped
public class LocationsTimer {

  @Inject private Background background;
  @Inject private LocationMap map;

  void start(@Observes Startup startup) {
    background.every("locations", Duration.ofSeconds(1), this::refresh);
  }

  private boolean refresh() {
    map.refresh();
    return false;
  }
}
