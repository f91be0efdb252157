package oneaisle.customer.support.boundary;

import java.util.UUID;
import oneaisle.customer.profile.entity.Customer;

/** Whose case it is. */
public record CaseCustomerView(UUID id, String name, String language) {

  static CaseCustomerView from(Customer customer) {
    return new CaseCustomerView(customer.id(), customer.name(), customer.language());
  }
}
