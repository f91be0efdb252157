package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import oneaisle.inventory.stock.entity.Hearing;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Locations that have told of sales or stock before and have not for too long: their till or their
 * feed has stopped. What is known of them loses confidence meanwhile.
 */
@ApplicationScoped
public class Silence {

  private static final Logger LOG = Logger.getLogger(Silence.class.getName());

  @Inject private Hearings hearings;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.location.silent.after")
  private Duration silentAfter;

  /** The platform registers gauges when their bean is made; somebody has to ask for it. */
  void register(@Observes Startup startup) {
    LOG.fine("A location is silent after " + silentAfter);
  }

  @Gauge(
      name = "oneaisle_locations_silent",
      unit = MetricUnits.NONE,
      absolute = true,
      description = "Locations that have sent neither a sale nor a stock feed for too long")
  public long locations() {
    return hearings.countSilentSince(clock.instant().minus(silentAfter));
  }

  public List<Hearing> after(String location, int limit) {
    return hearings.silentSince(clock.instant().minus(silentAfter), location, limit);
  }
}
