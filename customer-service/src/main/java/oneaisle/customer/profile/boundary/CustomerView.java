package oneaisle.customer.profile.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.customer.profile.entity.Customer;

/**
 * A customer's record.
 *
 * @param name null as long as nobody has said it
 * @param placeholder whether the record was made from an order, and nobody has registered yet
 * @param revision counts the changes of the record; also its entity tag
 */
public record CustomerView(
    UUID id,
    String name,
    String language,
    boolean placeholder,
    Instant registeredAt,
    long revision,
    List<IdentifierView> identifiers) {

  public static CustomerView from(Customer customer) {
    return new CustomerView(
        customer.id(),
        customer.name(),
        customer.language(),
        customer.isPlaceholder(),
        customer.registeredAt(),
        customer.revision(),
        customer.identifiers().stream().map(IdentifierView::from).toList());
  }
}
