package oneaisle.customer.overview.boundary;

import oneaisle.customer.profile.entity.Identifier;
import oneaisle.customer.profile.entity.IdentifierType;

/** One thing a customer is known by. */
public record OverviewIdentifierView(IdentifierType type, String value, boolean verified) {

  static OverviewIdentifierView from(Identifier identifier) {
    return new OverviewIdentifierView(
        identifier.type(), identifier.value(), identifier.isVerified());
  }
}
