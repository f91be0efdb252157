package oneaisle.customer.profile.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.Person;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.Caller;
import oneaisle.shared.security.Role;

/** Which records are one person, and who may look at them. */
@ApplicationScoped
public class People {

  @Inject private Customers customers;

  /** The person behind a record; every read about a customer begins here. */
  public Person person(UUID customerId) {
    List<Customer> records = customers.ofSamePerson(customerId);
    if (records.isEmpty()) throw new NotFound("customer", customerId);
    return new Person(records.get(0).canonicalId(), records.stream().map(Customer::id).toList());
  }

  /** A shopper reaches only their own record, and may not learn that there are others. */
  public Person visibleTo(Caller caller, UUID customerId) {
    Person person = person(customerId);
    boolean visible = isStaff(caller) || caller.customerId().filter(person::has).isPresent();
    if (!visible) throw new NotFound("customer", customerId);
    return person;
  }

  public static boolean isStaff(Caller caller) {
    return caller.isAny(Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE);
  }
}
