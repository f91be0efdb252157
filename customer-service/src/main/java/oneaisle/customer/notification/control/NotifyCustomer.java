package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.NotificationKind;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.orders.entity.OrderCancelled;
import oneaisle.customer.orders.entity.OrderEvent;
import oneaisle.customer.orders.entity.OrderPlaced;
import oneaisle.customer.orders.entity.PickupCodeReplaced;
import oneaisle.customer.orders.entity.PickupHandedOver;
import oneaisle.customer.orders.entity.PickupReady;
import oneaisle.shared.ids.Ids;

/**
 * Queues what a customer is to be told of an event, in the transaction that takes the event. What
 * has become useless before it was queued (the goods were handed over, and the event that says so
 * came first) is noted and never sent.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NotifyCustomer {

  private static final Map<Class<? extends OrderEvent>, NotificationKind> KINDS =
      Map.of(
          OrderPlaced.class,
          NotificationKind.ORDER_CONFIRMED,
          PickupReady.class,
          NotificationKind.PICKUP_READY,
          PickupCodeReplaced.class,
          NotificationKind.PICKUP_CODE,
          OrderCancelled.class,
          NotificationKind.ORDER_CANCELLED,
          PickupHandedOver.class,
          NotificationKind.COLLECTED);

  @Inject private Notifications notifications;
  @Inject private AnnounceOutcome announceOutcome;
  @Inject private Clock clock;

  public void notify(CustomerOrder order, OrderEvent event, UUID eventId) {
    NotificationKind kind = KINDS.get(event.getClass());
    if (kind == null) return;
    Instant now = clock.instant();
    Notification notification =
        Notification.about(Ids.next(), eventId, kind, order.customerId(), order.id(), now);
    Optional<String> useless = kind.uselessBecause(order.state(), order.pickupBy(), now);
    useless.ifPresent(because -> notification.suppress(because, now));
    announceOutcome.announce(notification);
    notifications.add(notification);
  }
}
