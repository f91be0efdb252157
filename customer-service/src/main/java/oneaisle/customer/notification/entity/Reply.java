package oneaisle.customer.notification.entity;

/**
 * An agent's answer on its way out.
 *
 * @param address where the customer wrote from
 * @param inReplyTo the Message-ID it answers; null where there is none
 */
public record Reply(String address, String subject, String text, String inReplyTo) {}
