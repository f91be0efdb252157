package oneaisle.customer.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.CustomerRegistered;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The customer, and if there is none yet, a new record. Two transactions that make the same
 * customer at the same moment meet at the database's unique key; the one that comes second runs
 * again and finds what the first has made.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FindOrMakeCustomer {

  @Inject private Customers customers;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.language")
  private String defaultLanguage;

  /** The record of this id; a placeholder where nobody has registered it here. */
  public UUID withId(UUID id) {
    if (!customers.isThere(id)) make(Customer.placeholder(id, defaultLanguage, clock.instant()));
    return id;
  }

  /**
   * The one holder of a verified identifier, locked; empty where the value is known to identify
   * nobody.
   */
  public Optional<Customer> knownBy(IdentifierValue verified) {
    Optional<Customer> holder = customers.identifiedBy(verified);
    if (holder.isPresent()) return holder;
    if (customers.isBlocked(verified)) return Optional.empty();
    Customer made = Customer.placeholder(Ids.next(), defaultLanguage, clock.instant());
    made.know(verified, true, Ids.next(), clock.instant());
    return Optional.of(make(made));
  }

  /**
   * A new record for somebody whom nothing verified points to; what they said of themselves stays
   * unverified.
   */
  public Customer newcomer(String name, String language, List<IdentifierValue> unverified) {
    String spoken = language == null ? defaultLanguage : language;
    Customer made =
        name == null
            ? Customer.placeholder(Ids.next(), spoken, clock.instant())
            : Customer.registered(Ids.next(), name, spoken, clock.instant());
    for (IdentifierValue value : unverified) {
      if (!customers.isBlocked(value)) made.know(value, false, Ids.next(), clock.instant());
    }
    return make(made);
  }

  private Customer make(Customer customer) {
    long sequence = customer.nextSequence();
    customers.add(customer);
    outbox.add(customer.id().toString(), sequence, new CustomerRegistered(customer.id()));
    return customer;
  }
}
