package oneaisle.customer.profile.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.CustomerExists;
import oneaisle.customer.profile.entity.CustomerRegistered;
import oneaisle.customer.profile.entity.IdentifierBlocked;
import oneaisle.customer.profile.entity.IdentifierTaken;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a customer record, or fills in the placeholder that an order of theirs has left. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RegisterCustomer {

  @Inject private Customers customers;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.language")
  private String defaultLanguage;

  /** The same registration again gives the record it made. */
  public Customer register(NewCustomer wanted) {
    Optional<Customer> there =
        wanted.id() == null ? Optional.empty() : customers.lockIfThere(wanted.id());
    if (there.isPresent() && !there.get().isPlaceholder())
      return sameOrRefused(there.get(), wanted);
    for (IdentifierClaim claim : wanted.claims()) refuseTaken(claim, there);
    String language = wanted.language() == null ? defaultLanguage : wanted.language();
    Customer customer =
        there.orElseGet(
            () ->
                Customer.registered(
                    wanted.id() == null ? Ids.next() : wanted.id(),
                    wanted.name(),
                    language,
                    clock.instant()));
    there.ifPresent(placeholder -> placeholder.register(wanted.name(), language, clock.instant()));
    for (IdentifierClaim claim : wanted.claims()) {
      customer.know(claim.known(), claim.verified(), Ids.next(), clock.instant());
    }
    if (there.isPresent()) {
      customers.flush();
    } else {
      long sequence = customer.nextSequence();
      customers.add(customer);
      outbox.add(customer.id().toString(), sequence, new CustomerRegistered(customer.id()));
    }
    return customer;
  }

  private static Customer sameOrRefused(Customer there, NewCustomer wanted) {
    boolean same =
        wanted.name().equals(there.name())
            && (wanted.language() == null || wanted.language().equals(there.language()))
            && wanted.claims().stream()
                .allMatch(claim -> there.knows(claim.known(), claim.verified()));
    if (!same) throw new CustomerExists(there.id());
    return there;
  }

  private void refuseTaken(IdentifierClaim claim, Optional<Customer> there) {
    if (customers.isBlocked(claim.known())) throw new IdentifierBlocked(claim.known().type());
    if (!claim.verified()) return;
    boolean others =
        customers
            .holderOf(claim.known())
            .filter(id -> there.filter(c -> c.id().equals(id)).isEmpty())
            .isPresent();
    if (others) throw new IdentifierTaken(claim.known().type());
  }
}
