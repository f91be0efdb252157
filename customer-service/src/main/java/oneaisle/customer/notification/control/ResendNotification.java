package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.NotificationUseless;
import oneaisle.customer.orders.control.CustomerOrders;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * An agent has something sent once more: a new notification, so that both outcomes stay to be seen.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ResendNotification {

  @Inject private Notifications notifications;
  @Inject private CustomerOrders orders;
  @Inject private AnnounceOutcome announceOutcome;
  @Inject private Clock clock;

  public Notification resend(UUID notificationId) {
    Notification first = notifications.find(notificationId);
    Optional.ofNullable(first.orderId())
        .flatMap(orders::find)
        .flatMap(
            order -> first.kind().uselessBecause(order.state(), order.pickupBy(), clock.instant()))
        .ifPresent(
            because -> {
              throw new NotificationUseless(because);
            });
    Notification again = first.again(Ids.next(), Ids.next(), clock.instant());
    announceOutcome.announce(again);
    notifications.add(again);
    return again;
  }
}
