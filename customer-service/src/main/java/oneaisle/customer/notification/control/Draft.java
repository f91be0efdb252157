package oneaisle.customer.notification.control;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import oneaisle.customer.notification.entity.NotificationKind;

/**
 * All that a message is written from.
 *
 * @param to the address
 * @param name the customer's; empty where not known
 * @param store the name of the store, or its code as long as the name is not known
 * @param article the name of the article it is about, or its sku as long as the name is not known;
 *     empty where it is about none
 * @param subject only of a case's reply, like the text
 */
public record Draft(
    UUID notificationId,
    NotificationKind kind,
    int attempt,
    String to,
    String language,
    String name,
    String orderNumber,
    String store,
    ZoneId zone,
    Instant pickupBy,
    String total,
    UUID fulfilmentId,
    String article,
    String subject,
    String text,
    String inReplyTo) {}
