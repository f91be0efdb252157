package oneaisle.customer.notification.entity;

import java.util.UUID;

/** Event: a notification will not reach anybody: given up, bounced, or suppressed on purpose. */
public record NotificationFailed(
    UUID notificationId,
    UUID customerId,
    UUID orderId,
    NotificationKind kind,
    String channel,
    Outcome outcome) {

  public static NotificationFailed of(Notification notification) {
    return new NotificationFailed(
        notification.id(),
        notification.customerId(),
        notification.orderId(),
        notification.kind(),
        notification.channel(),
        notification.outcome());
  }
}
