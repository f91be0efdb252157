package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.customer.notification.entity.BackInStock;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.shared.ids.Ids;

/** Queues what a customer is told of an article they wait for, once per event. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TellBackInStock {

  @Inject private Notifications notifications;
  @Inject private AnnounceOutcome announceOutcome;
  @Inject private Clock clock;

  public void tell(UUID eventId, BackInStock event) {
    if (event.customerId() == null) return;
    Notification notification =
        Notification.backInStock(Ids.next(), eventId, event, clock.instant());
    announceOutcome.announce(notification);
    notifications.add(notification);
  }
}
