package oneaisle.customer.overview.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.NotificationKind;
import oneaisle.customer.notification.entity.Outcome;

/** What was sent and whether it arrived. */
public record OverviewNotificationView(
    UUID id,
    UUID orderId,
    NotificationKind kind,
    String channel,
    Outcome outcome,
    String reason,
    Instant queuedAt,
    Instant settledAt) {

  static OverviewNotificationView from(Notification notification) {
    return new OverviewNotificationView(
        notification.id(),
        notification.orderId(),
        notification.kind(),
        notification.channel(),
        notification.outcome(),
        notification.reason(),
        notification.queuedAt(),
        notification.settledAt());
  }
}
