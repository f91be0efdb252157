package oneaisle.order.pos.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** Whether sales are missing: a register's numbers have no gaps. */
@ApplicationScoped
public class RegisterGauges {

  private static final Logger LOG = Logger.getLogger(RegisterGauges.class.getName());

  @Inject private Sales sales;

  /** The platform registers gauges when their bean is made; somebody has to ask for it. */
  void register(@Observes Startup startup) {
    LOG.fine("Gauges are registered");
  }

  @Gauge(
      name = "oneaisle_sales_missing",
      unit = MetricUnits.NONE,
      absolute = true,
      description = "Numbers of sales that registers have skipped and not sent yet")
  public long missing() {
    return sales.missing();
  }
}
