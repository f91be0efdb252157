package oneaisle.customer.notification.entity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Event of the inventory service: an article that a customer waits for can be had again.
 *
 * @param customerId null where the alert is nobody's
 */
public record BackInStock(UUID customerId, @NotNull String sku, @NotNull String location) {}
