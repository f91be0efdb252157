package oneaisle.customer.profile.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

  @PersistenceContext private EntityManager entities;

  /** The person behind a record; every read about a customer begins here. */
  public Person person(UUID customerId) {
    List<Customer> records =
        entities
            .createQuery(
                "SELECT c FROM Customer c WHERE c.canonicalId ="
                    + " (SELECT asked.canonicalId FROM Customer asked WHERE asked.id = :id)",
                Customer.class)
            .setParameter("id", customerId)
            .getResultList();
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
