package oneaisle.customer.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import oneaisle.customer.identity.control.LinkGuest;
import oneaisle.customer.identity.control.OrderContacts;
import oneaisle.customer.orders.control.OrdersClient;
import oneaisle.shared.problem.DependencyUnavailable;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Fetches the contact data of guests' orders. The call to the order service lies between two
 * transactions: one that takes the task and one that does what the answer asks for. A crash in
 * between costs nothing but the wait for the next try.
 */
@ApplicationScoped
public class GuestContactTimer {

  private static final Logger LOG = Logger.getLogger(GuestContactTimer.class.getName());

  @Inject private Background background;
  @Inject private OrderContacts contacts;
  @Inject private OrdersClient orders;
  @Inject private LinkGuest linkGuest;

  void start(@Observes Startup startup) {
    background.every("guest-contacts", Duration.ofMillis(500), this::fetchOne);
  }

  private boolean fetchOne() {
    Optional<UUID> due = contacts.claimDue();
    if (due.isEmpty()) return false;
    try {
      linkGuest.link(due.get(), orders.contact(due.get()));
    } catch (DependencyUnavailable | FaultToleranceException e) {
      LOG.warning("The contact of order " + due.get() + " has to wait: " + e.getMessage());
    }
    return true;
  }
}
