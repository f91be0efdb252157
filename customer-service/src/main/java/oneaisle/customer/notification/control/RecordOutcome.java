package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Consumer;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.Outcome;
import oneaisle.shared.persistence.RetryOnConflict;

/** Keeps what became of a try, and announces it where that settled the notification. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RecordOutcome {

  @Inject private Notifications notifications;
  @Inject private AnnounceOutcome announceOutcome;

  public void record(UUID notificationId, Consumer<Notification> happened) {
    Notification notification = notifications.lock(notificationId);
    Outcome before = notification.outcome();
    happened.accept(notification);
    if (notification.outcome() != before) announceOutcome.announce(notification);
  }
}
