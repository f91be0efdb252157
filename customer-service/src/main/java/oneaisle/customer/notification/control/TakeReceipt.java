package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.Outcome;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** The provider tells what became of a message it took; old news changes nothing. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class TakeReceipt {

  @Inject private Notifications notifications;
  @Inject private AnnounceOutcome announceOutcome;
  @Inject private Clock clock;

  /**
   * @param reason why a message bounced; null where the provider does not say
   */
  public Notification take(
      String channel, String providerMessageId, Outcome reported, String reason) {
    UUID id =
        notifications
            .byProviderMessage(providerMessageId)
            .orElseThrow(() -> new NotFound("sent message", providerMessageId));
    Notification notification = notifications.lock(id);
    if (!notification.channel().equals(channel))
      throw new NotFound("sent message", providerMessageId);
    if (notification.receipt(reported, reason, clock.instant()))
      announceOutcome.announce(notification);
    return notification;
  }
}
