package oneaisle.order.purchases.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The customer service's event, with the fields this service reads. */
public record CustomerLinked(@NotNull UUID orderId, @NotNull UUID customerId) {}
