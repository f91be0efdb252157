package oneaisle.customer.overview.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.Identifier;
import oneaisle.customer.profile.entity.IdentifierType;

/** Who it is and what they are known by. */
public record OverviewCustomerView(
    UUID id,
    String name,
    String language,
    boolean placeholder,
    Instant registeredAt,
    List<Known> identifiers) {

  /** One thing they are known by. */
  public record Known(IdentifierType type, String value, boolean verified) {

    static Known from(Identifier identifier) {
      return new Known(identifier.type(), identifier.value(), identifier.isVerified());
    }
  }

  static OverviewCustomerView from(Customer customer) {
    return new OverviewCustomerView(
        customer.id(),
        customer.name(),
        customer.language(),
        customer.isPlaceholder(),
        customer.registeredAt(),
        customer.identifiers().stream().map(Known::from).toList());
  }
}
