package oneaisle.shared.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import oneaisle.shared.deadletter.DeadLetters;
import oneaisle.shared.outbox.OutboxRows;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** What an operator watches first: does anything pile up? */
@ApplicationScoped
public class MechanismGauges {

  private static final Logger LOG = Logger.getLogger(MechanismGauges.class.getName());

  @Inject private OutboxRows outbox;
  @Inject private DeadLetters deadLetters;

  /** The platform registers gauges when their bean is made; somebody has to ask for it. */
  void register(@Observes Startup startup) {
    LOG.fine("Gauges are registered");
  }

  /** Events that wait for the broker. */
  @Gauge(
      name = "oneaisle_outbox_waiting",
      unit = MetricUnits.NONE,
      absolute = true,
      description = "Events that wait for the broker")
  public long outboxWaiting() {
    return outbox.waiting();
  }

  /** Messages that no consumer could take and nobody has replayed or discarded yet. */
  @Gauge(
      name = "oneaisle_dead_letters_waiting",
      unit = MetricUnits.NONE,
      absolute = true,
      description = "Messages parked until an admin replays or discards them")
  public long deadLettersWaiting() {
    return deadLetters.waiting();
  }
}
