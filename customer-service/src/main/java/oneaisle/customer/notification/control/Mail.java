package oneaisle.customer.notification.control;

/**
 * A mail ready to be sent.
 *
 * @param messageId without angle brackets; the same for every try of one notification
 * @param html the same as the text, for readers that prefer it
 * @param inReplyTo the Message-ID it answers; null where there is none
 */
public record Mail(
    String messageId, String to, String subject, String text, String html, String inReplyTo) {}
