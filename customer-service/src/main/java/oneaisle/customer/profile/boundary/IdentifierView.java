package oneaisle.customer.profile.boundary;

import java.time.Instant;
import oneaisle.customer.profile.entity.Identifier;
import oneaisle.customer.profile.entity.IdentifierType;

/** One thing a customer is known by, in its normal form. */
public record IdentifierView(
    IdentifierType type, String value, boolean verified, Instant addedAt, Instant verifiedAt) {

  public static IdentifierView from(Identifier identifier) {
    return new IdentifierView(
        identifier.type(),
        identifier.value(),
        identifier.isVerified(),
        identifier.addedAt(),
        identifier.verifiedAt());
  }
}
