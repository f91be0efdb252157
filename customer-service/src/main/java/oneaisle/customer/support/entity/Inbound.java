package oneaisle.customer.support.entity;

import java.time.Instant;

/**
 * What a customer says, as the channel's connector hands it over.
 *
 * @param externalId unique on its channel; the same message may be handed over more than once
 * @param address who writes, in the identifier's normal form
 * @param name as the sender calls themselves; null where they do not
 * @param orderNumber the order it is about, where the channel knows; null else
 * @param inReplyTo the external id or Message-ID it answers; null where it does not say
 * @param sentAt by the sender's clock; null where not known
 */
public record Inbound(
    String channel,
    String externalId,
    String address,
    String name,
    String text,
    String subject,
    String orderNumber,
    String inReplyTo,
    Instant sentAt) {}
