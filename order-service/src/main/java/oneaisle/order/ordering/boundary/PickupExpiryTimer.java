package oneaisle.order.ordering.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.order.ordering.control.ExpirePickup;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for pickups nobody came for. */
@ApplicationScoped
public class PickupExpiryTimer {

  private static final Logger LOG = Logger.getLogger(PickupExpiryTimer.class.getName());
  private static final int AT_ONCE = 100;

  @Inject private Background background;
  @Inject private Lease lease;
  @Inject private ExpirePickup expirePickup;

  @Inject
  @ConfigProperty(name = "oneaisle.pickup.expiry.rest")
  private Duration rest;

  void start(@Observes Startup startup) {
    background.every("pickup-expiry", rest, this::round);
  }

  private boolean round() {
    if (!lease.hold("pickup-expiry")) return false;
    List<UUID> overdue = expirePickup.overdue(AT_ONCE);
    long expired = overdue.stream().filter(this::expire).count();
    return expired > 0 && overdue.size() == AT_ONCE;
  }

  /** What goes wrong with one pickup keeps no other waiting. */
  private boolean expire(UUID fulfilmentId) {
    try {
      expirePickup.expire(fulfilmentId);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The pickup " + fulfilmentId + " could not be expired: " + e, e);
      return false;
    }
  }
}
