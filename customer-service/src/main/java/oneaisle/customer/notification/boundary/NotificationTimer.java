package oneaisle.customer.notification.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import oneaisle.customer.notification.control.DeliverNotifications;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the senders going. Each claims its rows, so there may be several, here and in other
 * instances.
 */
@ApplicationScoped
public class NotificationTimer {

  private static final Duration REST = Duration.ofMillis(300);

  @Inject private Background background;
  @Inject private DeliverNotifications deliverNotifications;

  @Inject
  @ConfigProperty(name = "oneaisle.notification.senders")
  private int senders;

  void start(@Observes Startup startup) {
    for (int sender = 1; sender <= senders; sender++) {
      background.every("sender-" + sender, REST, deliverNotifications::deliverNext);
    }
  }
}
