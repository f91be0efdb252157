package oneaisle.customer.channel.boundary;

import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.Outcome;

/**
 * How the notification stands now.
 *
 * @param outcome unchanged where the receipt was old news
 */
public record ReceiptView(UUID notificationId, Outcome outcome) {

  static ReceiptView from(Notification notification) {
    return new ReceiptView(notification.id(), notification.outcome());
  }
}
