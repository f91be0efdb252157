package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.Reply;
import oneaisle.shared.ids.Ids;

/**
 * Queues an agent's answer for sending, with the tries and the outcome of every other notification.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SendReply {

  @Inject private Notifications notifications;
  @Inject private AnnounceOutcome announceOutcome;
  @Inject private Clock clock;

  /**
   * @param messageId the message of the case that it carries
   */
  public Notification send(UUID messageId, UUID customerId, Reply reply) {
    Notification notification =
        Notification.reply(Ids.next(), messageId, customerId, reply, clock.instant());
    announceOutcome.announce(notification);
    notifications.add(notification);
    return notification;
  }
}
