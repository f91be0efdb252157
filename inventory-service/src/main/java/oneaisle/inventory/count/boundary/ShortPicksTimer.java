package oneaisle.inventory.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import oneaisle.inventory.count.control.RecentShortPicks;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;

/** Looks where pickers lately did not find what the books had. */
@ApplicationScoped
public class ShortPicksTimer {

  private static final Duration REST = Duration.ofSeconds(5);

  @Inject private Background background;
  @Inject private RecentShortPicks recentShortPicks;

  void start(@Observes Startup startup) {
    background.every("short-picks", REST, this::look);
  }

  private boolean look() {
    recentShortPicks.refresh();
    return false;
  }
}
