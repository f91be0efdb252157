package oneaisle.customer.support.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import oneaisle.customer.support.control.WakeCases;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;

/** Wakes snoozed cases; one instance does it for all. */
@ApplicationScoped
public class SnoozeTimer {

  @Inject private Background background;
  @Inject private Lease lease;
  @Inject private WakeCases wakeCases;

  void start(@Observes Startup startup) {
    background.every(
        "snooze", Duration.ofSeconds(5), () -> lease.hold("snooze") && wakeCases.wake());
  }
}
