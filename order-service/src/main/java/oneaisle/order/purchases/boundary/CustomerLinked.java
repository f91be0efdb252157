package oneaisle.order.purchases.boundary;

import java.util.UUID;

/** The customer service's event, with the fields this service reads. */
public record CustomerLinked(UUID orderId, UUID customerId) {}
