package oneaisle.customer.support.entity;

import java.util.UUID;

/** Event: a customer has said something. */
public record MessageReceived(UUID caseId, UUID customerId, UUID messageId, String channel) {}
