package oneaisle.order.pickup.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.order.pickup.control.SettleAttention;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for closures that have ended. */
@ApplicationScoped
public class AttentionTimer {

  private static final Logger LOG = Logger.getLogger(AttentionTimer.class.getName());
  private static final String JOB = "pickup-attention";
  private static final int AT_ONCE = 100;

  @Inject private Background background;
  @Inject private Lease lease;
  @Inject private SettleAttention settleAttention;

  @Inject
  @ConfigProperty(name = "oneaisle.pickup.attention.rest")
  private Duration rest;

  void start(@Observes Startup startup) {
    background.every(JOB, rest, this::round);
  }

  private boolean round() {
    if (!lease.hold(JOB)) return false;
    List<UUID> over = settleAttention.over(AT_ONCE);
    long settled = over.stream().filter(this::settle).count();
    return settled > 0 && over.size() == AT_ONCE;
  }

  /** What goes wrong with one order keeps no other waiting. */
  private boolean settle(UUID orderId) {
    try {
      settleAttention.ended(orderId);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The order " + orderId + " could not be settled: " + e, e);
      return false;
    }
  }
}
