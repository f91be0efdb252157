package oneaisle.shared.testing.architecture.model.ordering.entity;

import java.util.UUID;

/** An event. */
public record OrderPlaced(UUID orderId) {}
