package oneaisle.customer.notification.entity;

import java.util.UUID;

/** Event: a customer is to be told something. */
public record NotificationQueued(
    UUID notificationId,
    UUID customerId,
    UUID orderId,
    NotificationKind kind,
    String channel,
    Outcome outcome) {

  public static NotificationQueued of(Notification notification) {
    return new NotificationQueued(
        notification.id(),
        notification.customerId(),
        notification.orderId(),
        notification.kind(),
        notification.channel(),
        notification.outcome());
  }
}
