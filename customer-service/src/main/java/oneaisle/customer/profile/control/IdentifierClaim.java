package oneaisle.customer.profile.control;

import oneaisle.customer.profile.entity.IdentifierValue;

/** Somebody says that a customer is known by this, and whether it was verified. */
public record IdentifierClaim(IdentifierValue known, boolean verified) {}
