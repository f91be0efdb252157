package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How patient the saga is. */
@ApplicationScoped
public class PlacingTimes {

  @Inject
  @ConfigProperty(name = "oneaisle.placing.deadline")
  private Duration deadline;

  @Inject
  @ConfigProperty(name = "oneaisle.placing.give-up")
  private Duration giveUp;

  @Inject
  @ConfigProperty(name = "oneaisle.placing.first-recovery")
  private Duration firstRecovery;

  @Inject
  @ConfigProperty(name = "oneaisle.placing.longest-pause")
  private Duration longestPause;

  /** For so long a request waits at most for each of the transactions it shares. */
  Duration deadline() {
    return deadline;
  }

  /** An order whose stock answer is still unknown after this is undone. */
  Duration giveUp() {
    return giveUp;
  }

  /** For so long the recovery loop leaves a new order to the request that placed it. */
  Duration firstRecovery() {
    return firstRecovery;
  }

  Duration longestPause() {
    return longestPause;
  }
}
