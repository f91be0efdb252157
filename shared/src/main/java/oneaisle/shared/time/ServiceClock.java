package oneaisle.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock of a service: UTC, in whole microseconds because that is what a {@code DATETIME(6)}
 * keeps.
 */
@ApplicationScoped
public class ServiceClock {

  @Produces
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
