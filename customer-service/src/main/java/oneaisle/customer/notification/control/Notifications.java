package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.profile.entity.Person;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.problem.NotFound;

/** Where notifications are kept. */
@ApplicationScoped
public class Notifications {

  @PersistenceContext private EntityManager entities;

  public void add(Notification notification) {
    entities.persist(notification);
  }

  public Notification find(UUID id) {
    Notification found = entities.find(Notification.class, id);
    if (found == null) throw new NotFound("notification", id);
    return found;
  }

  public Notification lock(UUID id) {
    Notification found = entities.find(Notification.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) throw new NotFound("notification", id);
    return found;
  }

  /** Those of these that are there, locked in the order of their ids. */
  public List<Notification> lock(Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    return entities
        .createQuery(
            "SELECT n FROM Notification n WHERE n.id IN :ids ORDER BY n.id", Notification.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The next ones to be sent, locked; those that another sender just looks at are passed over. */
  public List<Notification> due(Instant now, int limit) {
    List<?> due =
        entities
            .createNativeQuery(
                "SELECT id FROM notification WHERE outcome = 'QUEUED' AND due_at <= ? ORDER BY"
                    + " due_at LIMIT "
                    + limit
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return withIds(due.stream().map(id -> Ids.fromBytes((byte[]) id)).toList());
  }

  /** The one the provider knows by this id. */
  public Optional<UUID> byProviderMessage(String providerMessageId) {
    return entities
        .createQuery(
            "SELECT n.id FROM Notification n WHERE n.providerMessageId = :message", UUID.class)
        .setParameter("message", providerMessageId)
        .getResultStream()
        .findFirst();
  }

  public List<Notification> withIds(Collection<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    return entities
        .createQuery("SELECT n FROM Notification n WHERE n.id IN :ids", Notification.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Newest first. */
  public List<Notification> page(Person person, Optional<Cursor> after, int limit) {
    String earlier =
        after.isPresent() ? " AND n.queuedAt <= :at AND (n.queuedAt < :at OR n.id < :id)" : "";
    TypedQuery<Notification> query =
        entities
            .createQuery(
                "SELECT n FROM Notification n WHERE n.customerId IN :records"
                    + earlier
                    + " ORDER BY n.queuedAt DESC, n.id DESC",
                Notification.class)
            .setParameter("records", person.records());
    after.ifPresent(
        last -> query.setParameter("at", last.instant(0)).setParameter("id", last.uuid(1)));
    return query.setMaxResults(limit).getResultList();
  }

  /** Where the page after this notification begins. */
  public static Cursor after(Notification notification) {
    return Cursor.after(notification.queuedAt(), notification.id());
  }
}
