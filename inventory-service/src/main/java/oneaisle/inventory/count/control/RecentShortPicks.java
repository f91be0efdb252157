package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.count.entity.Misses;

/**
 * Where the books have lately been wrong before a picker's eyes. Kept in memory: it is part of
 * every answer.
 */
@ApplicationScoped
public class RecentShortPicks {

  private static final Duration RECENT = Duration.ofDays(30);

  @Inject private Counts counts;
  @Inject private Clock clock;

  private volatile List<Misses> current = List.of();

  /** Looks again; to be called every few seconds. */
  public void refresh() {
    List<Misses> found = counts.asked(CountCause.SHORT_PICK, clock.instant().minus(RECENT));
    if (!found.equals(current)) current = found;
  }

  /** By location and article; another list only where something has changed. */
  public List<Misses> current() {
    return current;
  }
}
