package oneaisle.customer.profile.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.shared.http.ETags;
import oneaisle.shared.persistence.RetryOnConflict;

/** Corrects a name or a language. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ChangeCustomer {

  @Inject private Customers customers;

  /**
   * @param ifMatch the revision the caller has seen, as an entity tag; null where they do not care
   */
  public Customer change(UUID id, String ifMatch, String name, String language) {
    Customer customer = customers.lock(id);
    ETags.check(ifMatch, customer.revision());
    customer.change(name, language);
    customer.identifiers(); // the answer shows them
    return customer;
  }
}
