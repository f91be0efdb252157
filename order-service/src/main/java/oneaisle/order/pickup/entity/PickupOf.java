package oneaisle.order.pickup.entity;

import java.util.UUID;

/** The order a pickup belongs to, where it goes and who may collect it instead of the shopper. */
public record PickupOf(UUID orderId, String orderNumber, String location, String collectorName) {}
