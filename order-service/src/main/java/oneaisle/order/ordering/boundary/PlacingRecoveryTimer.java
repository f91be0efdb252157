package oneaisle.order.ordering.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import oneaisle.order.ordering.control.ResumePlacings;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for orders whose placing was left unfinished. */
@ApplicationScoped
public class PlacingRecoveryTimer {

  @Inject private Background background;
  @Inject private ResumePlacings resumePlacings;

  @Inject
  @ConfigProperty(name = "oneaisle.placing.rest")
  private Duration rest;

  void start(@Observes Startup startup) {
    background.every("placing-recovery", rest, resumePlacings::round);
  }
}
