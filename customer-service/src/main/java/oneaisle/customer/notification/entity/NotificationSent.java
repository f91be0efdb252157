package oneaisle.customer.notification.entity;

import java.util.UUID;

/** Event: the provider has taken a notification. */
public record NotificationSent(
    UUID notificationId,
    UUID customerId,
    UUID orderId,
    NotificationKind kind,
    String channel,
    Outcome outcome) {

  public static NotificationSent of(Notification notification) {
    return new NotificationSent(
        notification.id(),
        notification.customerId(),
        notification.orderId(),
        notification.kind(),
        notification.channel(),
        notification.outcome());
  }
}
