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

/** A sender takes the next notification that is due. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ClaimNotification {

  /**
   * Longer than one try can last: fetching the code and sending have timeouts that add up to less.
   */
  private static final Duration CLAIM = Duration.ofSeconds(60);

  @Inject private Notifications notifications;
  @Inject private Clock clock;

  public Optional<UUID> claim() {
    Optional<Notification> due = notifications.due(clock.instant());
    due.ifPresent(notification -> notification.claim(clock.instant().plus(CLAIM)));
    return due.map(Notification::id);
  }
}
