package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import oneaisle.shared.live.LiveStreams;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** How the copy of the stock levels does. */
@ApplicationScoped
public class AvailabilityGauges {

  private static final Logger LOG = Logger.getLogger(AvailabilityGauges.class.getName());

  @Inject private LiveLevels live;
  @Inject private LiveStreams streams;

  /** The platform registers gauges when their bean is made; somebody has to ask for it. */
  void register(@Observes Startup startup) {
    LOG.fine("Gauges are registered");
  }

  @Gauge(
      name = "oneaisle_availability_levels",
      unit = MetricUnits.NONE,
      absolute = true,
      description = "Stock levels in memory")
  public long levels() {
    return live.size();
  }

  @Gauge(
      name = "oneaisle_availability_lag_seconds",
      unit = MetricUnits.NONE,
      absolute = true,
      description = "Since when the stock levels in memory may be incomplete")
  public double lagSeconds() {
    return live.lag().toMillis() / 1_000.0;
  }

  @Gauge(
      name = "oneaisle_availability_fallback",
      unit = MetricUnits.NONE,
      absolute = true,
      description = "1 while availability is read from the database, else 0")
  public int fallback() {
    return live.answering().isPresent() ? 0 : 1;
  }

  @Gauge(
      name = "oneaisle_live_streams",
      unit = MetricUnits.NONE,
      absolute = true,
      description = "Open streams of changes")
  public int streams() {
    return streams.openNow();
  }
}
