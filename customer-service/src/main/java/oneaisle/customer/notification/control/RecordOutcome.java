package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.Outcome;
import oneaisle.shared.persistence.RetryOnConflict;

/** Keeps what became of tries, and announces it where that settled the notification. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RecordOutcome {

  @Inject private Notifications notifications;
  @Inject private AnnounceOutcome announceOutcome;

  /**
   * @param happened by notification
   */
  public void record(Map<UUID, Consumer<Notification>> happened) {
    List<Notification> settled = new ArrayList<>();
    for (Notification notification : notifications.lock(happened.keySet())) {
      Outcome before = notification.outcome();
      happened.get(notification.id()).accept(notification);
      if (notification.outcome() != before) settled.add(notification);
    }
    announceOutcome.announce(settled);
  }
}
