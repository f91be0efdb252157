package oneaisle.customer.notification.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.NotificationKind;
import oneaisle.customer.notification.entity.Outcome;

/**
 * What was sent and whether it arrived.
 *
 * @param orderId null where it is about no order
 * @param sku the article it is about; null where it is about none
 * @param reason why it was suppressed or failed, or why the last try did
 * @param settledAt when the outcome was known; null while queued
 * @param resendOf the notification this one repeats; null for a first one
 */
public record NotificationView(
    UUID id,
    UUID orderId,
    String sku,
    NotificationKind kind,
    String channel,
    Outcome outcome,
    String reason,
    int attempts,
    Instant queuedAt,
    Instant settledAt,
    UUID resendOf) {

  public static NotificationView from(Notification notification) {
    return new NotificationView(
        notification.id(),
        notification.orderId(),
        notification.sku(),
        notification.kind(),
        notification.channel(),
        notification.outcome(),
        notification.reason(),
        notification.attempts(),
        notification.queuedAt(),
        notification.settledAt(),
        notification.resendOf());
  }
}
