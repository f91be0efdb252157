package oneaisle.inventory.stock.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import oneaisle.inventory.stock.control.Silence;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks which locations have fallen silent, or are heard again. */
@ApplicationScoped
public class SilenceTimer {

  @Inject private Background background;
  @Inject private Silence silence;

  @Inject
  @ConfigProperty(name = "oneaisle.location.silent.rest", defaultValue = "PT5S")
  private Duration rest;

  void start(@Observes Startup startup) {
    background.every("silence", rest, this::look);
  }

  private boolean look() {
    silence.refresh();
    return false;
  }
}
