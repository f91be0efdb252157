package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long it takes until what one location sends another is on the shelf there. */
@ApplicationScoped
public class TransferLead {

  @Inject
  @ConfigProperty(name = "oneaisle.transfer.lead", defaultValue = "PT24H")
  private Duration duration;

  public Duration duration() {
    return duration;
  }
}
