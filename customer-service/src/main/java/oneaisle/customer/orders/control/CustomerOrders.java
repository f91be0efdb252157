package oneaisle.customer.orders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.orders.entity.OrderState;
import oneaisle.customer.profile.entity.Person;

/** Where this service's picture of the orders is kept. */
@ApplicationScoped
public class CustomerOrders {

  private static final Set<OrderState> OPEN =
      EnumSet.of(OrderState.PLACED, OrderState.PICKING, OrderState.READY);

  @PersistenceContext private EntityManager entities;

  public void add(CustomerOrder order) {
    entities.persist(order);
  }

  public Optional<CustomerOrder> find(UUID id) {
    return Optional.ofNullable(entities.find(CustomerOrder.class, id));
  }

  /**
   * What is decided about an order (its state, whose it is) is decided by whoever holds its lock.
   */
  public Optional<CustomerOrder> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(CustomerOrder.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public List<CustomerOrder> newest(Person person, int limit) {
    return entities
        .createQuery(
            "SELECT o FROM CustomerOrder o WHERE o.customerId IN :records ORDER BY o.placedAt DESC, o.id DESC",
            CustomerOrder.class)
        .setParameter("records", person.records())
        .setMaxResults(limit)
        .getResultList();
  }

  /** Orders the person still waits for, the one to be fetched first on top. */
  public List<CustomerOrder> open(Person person, int limit) {
    return entities
        .createQuery(
            "SELECT o FROM CustomerOrder o WHERE o.customerId IN :records AND o.state IN :open"
                + " ORDER BY o.pickupBy, o.placedAt",
            CustomerOrder.class)
        .setParameter("records", person.records())
        .setParameter("open", OPEN)
        .setMaxResults(limit)
        .getResultList();
  }

  public List<CustomerOrder> withIds(Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    return entities
        .createQuery(
            "SELECT o FROM CustomerOrder o WHERE o.id IN :ids ORDER BY o.placedAt",
            CustomerOrder.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** The newest of the person's orders that has one of these numbers. */
  public Optional<CustomerOrder> numbered(List<String> numberKeys, Person person) {
    if (numberKeys.isEmpty()) return Optional.empty();
    return entities
        .createQuery(
            "SELECT o FROM CustomerOrder o WHERE o.numberKey IN :keys AND o.customerId IN :records"
                + " ORDER BY o.placedAt DESC",
            CustomerOrder.class)
        .setParameter("keys", numberKeys)
        .setParameter("records", person.records())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
