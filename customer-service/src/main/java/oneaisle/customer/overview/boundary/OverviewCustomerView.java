package oneaisle.customer.overview.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.customer.profile.entity.Customer;

/** Who it is and what they are known by. */
public record OverviewCustomerView(
    UUID id,
    String name,
    String language,
    boolean placeholder,
    Instant registeredAt,
    List<OverviewIdentifierView> identifiers) {

  static OverviewCustomerView from(Customer customer) {
    return new OverviewCustomerView(
        customer.id(),
        customer.name(),
        customer.language(),
        customer.isPlaceholder(),
        customer.registeredAt(),
        customer.identifiers().stream().map(OverviewIdentifierView::from).toList());
  }
}
