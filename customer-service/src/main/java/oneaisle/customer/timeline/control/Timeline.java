package oneaisle.customer.timeline.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.profile.entity.Person;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.customer.timeline.entity.TimelineEntry;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.paging.Cursor;

/**
 * Everything that happened to a customer. Each feature adds its own entries, in the transaction of
 * what they tell.
 */
@ApplicationScoped
public class Timeline {

  @PersistenceContext private EntityManager entities;

  /**
   * @param eventId what tells of this; of a second entry of the same kind from it the database
   *     keeps us
   * @param customerId null as long as nobody knows whose order it is
   * @param orderId null where it is about no order
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(
      UUID eventId,
      EntryKind kind,
      UUID customerId,
      UUID orderId,
      Instant occurredAt,
      Map<String, String> details) {
    entities.persist(
        new TimelineEntry(
            Ids.next(),
            eventId,
            kind,
            customerId,
            orderId,
            occurredAt,
            EntryDetails.json(details)));
  }

  /** Gives the entries of an order to the customer whose order it turned out to be. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void attribute(UUID orderId, UUID customerId) {
    entities
        .createQuery(
            "UPDATE TimelineEntry t SET t.customerId = :customer WHERE t.orderId = :order AND t.customerId IS NULL")
        .setParameter("customer", customerId)
        .setParameter("order", orderId)
        .executeUpdate();
  }

  /**
   * Newest first.
   *
   * @param kind empty for all
   * @param after the cursor of the last entry seen
   */
  public List<TimelineEntry> page(
      Person person,
      Optional<EntryKind> kind,
      boolean forStaff,
      Optional<Cursor> after,
      int limit) {
    StringBuilder jpql =
        new StringBuilder("SELECT t FROM TimelineEntry t WHERE t.customerId IN :records");
    if (kind.isPresent()) jpql.append(" AND t.kind = :kind");
    if (!forStaff) jpql.append(" AND t.staffOnly = FALSE");
    if (after.isPresent()) {
      jpql.append(" AND t.occurredAt <= :at AND (t.occurredAt < :at OR t.id < :id)");
    }
    jpql.append(" ORDER BY t.occurredAt DESC, t.id DESC");
    TypedQuery<TimelineEntry> query =
        entities
            .createQuery(jpql.toString(), TimelineEntry.class)
            .setParameter("records", person.records());
    kind.ifPresent(asked -> query.setParameter("kind", asked));
    after.ifPresent(
        last -> query.setParameter("at", last.instant(0)).setParameter("id", last.uuid(1)));
    return query.setMaxResults(limit).getResultList();
  }

  /** Where the page after this entry begins. */
  public static Cursor after(TimelineEntry entry) {
    return Cursor.after(entry.occurredAt(), entry.id());
  }
}
