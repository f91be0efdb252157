package oneaisle.customer.profile.entity;

import java.util.UUID;

/** Event: there is a record of this customer now. */
public record CustomerRegistered(UUID customerId) {}
