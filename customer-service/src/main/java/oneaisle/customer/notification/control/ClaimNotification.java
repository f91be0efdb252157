package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.shared.persistence.RetryOnConflict;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A sender takes the next notifications that are due. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ClaimNotification {

  /** Few enough that a sender that dies has not sent many that it could not note. */
  private static final int MOST_AT_ONCE = 10;

  @Inject private Notifications notifications;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.notification.claim")
  private Duration claim;

  public List<UUID> claim() {
    List<Notification> due = notifications.due(clock.instant(), MOST_AT_ONCE);
    due.forEach(notification -> notification.claim(clock.instant().plus(claim)));
    return due.stream().map(Notification::id).toList();
  }
}
