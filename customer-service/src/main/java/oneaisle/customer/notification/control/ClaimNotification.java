package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.shared.persistence.RetryOnConflict;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A sender takes the next notification that is due. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ClaimNotification {

  @Inject private Notifications notifications;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.notification.claim")
  private Duration claim;

  public Optional<UUID> claim() {
    Optional<Notification> due = notifications.due(clock.instant());
    due.ifPresent(notification -> notification.claim(clock.instant().plus(claim)));
    return due.map(Notification::id);
  }
}
