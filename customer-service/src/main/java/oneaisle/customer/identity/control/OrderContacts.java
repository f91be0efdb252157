package oneaisle.customer.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.identity.entity.OrderContact;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/** The contact data of orders, and which of it is still to be fetched. */
@ApplicationScoped
public class OrderContacts {

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  public Optional<OrderContact> find(UUID orderId) {
    return Optional.ofNullable(entities.find(OrderContact.class, orderId));
  }

  /** Those of these orders that have one. */
  public List<OrderContact> of(Collection<UUID> orderIds) {
    if (orderIds.isEmpty()) return List.of();
    return entities
        .createQuery("SELECT c FROM OrderContact c WHERE c.orderId IN :ids", OrderContact.class)
        .setParameter("ids", orderIds)
        .getResultList();
  }

  public Optional<OrderContact> lock(UUID orderId) {
    return Optional.ofNullable(
        entities.find(OrderContact.class, orderId, LockModeType.PESSIMISTIC_WRITE));
  }

  public void add(OrderContact contact) {
    entities.persist(contact);
  }

  /** Takes one order whose contact is due; no other worker takes it until its next try is due. */
  @Transactional
  @RetryOnConflict
  public Optional<UUID> claimDue() {
    Instant now = clock.instant();
    List<?> ids =
        entities
            .createNativeQuery(
                "SELECT order_id FROM order_contact WHERE state = 'PENDING' AND due_at <= ? ORDER"
                    + " BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    Optional<OrderContact> due =
        ids.stream()
            .findFirst()
            .map(id -> entities.find(OrderContact.class, Ids.fromBytes((byte[]) id)));
    due.ifPresent(contact -> contact.claim(now));
    return due.map(OrderContact::orderId);
  }
}
