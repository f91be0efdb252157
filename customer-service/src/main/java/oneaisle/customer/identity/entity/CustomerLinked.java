package oneaisle.customer.identity.entity;

import java.util.UUID;

/** Event: this order is this customer's. */
public record CustomerLinked(UUID orderId, UUID customerId) {}
