package oneaisle.customer.profile.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.Identifier;
import oneaisle.customer.profile.entity.IdentifierBlocked;
import oneaisle.customer.profile.entity.IdentifierTaken;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/** A customer is known by one more thing, or one they are known by was verified. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class AddIdentifier {

  @Inject private Customers customers;
  @Inject private Clock clock;

  public Identifier add(UUID customerId, IdentifierClaim claim) {
    Customer customer = customers.lock(customerId);
    if (customers.isBlocked(claim.known())) throw new IdentifierBlocked(claim.known().type());
    if (claim.verified()
        && customers.holderOf(claim.known()).filter(id -> !id.equals(customerId)).isPresent()) {
      throw new IdentifierTaken(claim.known().type());
    }
    Identifier identifier =
        customer.know(claim.known(), claim.verified(), Ids.next(), clock.instant());
    customers.flush();
    return identifier;
  }
}
