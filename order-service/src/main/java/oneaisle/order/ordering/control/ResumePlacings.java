package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.shared.outbox.Lease;

/** Finishes or undoes what a crash, a timeout or an outage of inventory left behind. */
@ApplicationScoped
public class ResumePlacings {

  private static final Logger LOG = Logger.getLogger(ResumePlacings.class.getName());
  private static final String JOB = "placing-recovery";
  private static final int AT_ONCE = 50;

  @Inject private Lease lease;
  @Inject private FindPlacings findPlacings;
  @Inject private SettleOrder settleOrder;
  @Inject private PostponePlacing postponePlacing;

  /** One look; true where there may be more to do at once. */
  public boolean round() {
    if (!lease.hold(JOB)) return false;
    List<UUID> due = findPlacings.due(AT_ONCE);
    for (UUID orderId : due) {
      if (!lease.hold(JOB))
        return false; // one order may take seconds; the lease must not run out meanwhile
      resume(orderId);
    }
    return due.size() == AT_ONCE;
  }

  /** What goes wrong with one order keeps no other waiting. */
  private void resume(UUID orderId) {
    try {
      settleOrder.settle(orderId);
    } catch (RuntimeException e) {
      LOG.log(
          Level.SEVERE,
          "The order " + orderId + " could not be settled and will be tried again: " + e,
          e);
      postponePlacing.postpone(orderId);
    }
  }
}
