package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneaisle.customer.profile.entity.Person;
import oneaisle.customer.support.entity.CaseNote;
import oneaisle.customer.support.entity.CaseSession;
import oneaisle.customer.support.entity.CaseStatus;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.problem.NotFound;

/** Where cases are kept, with their sessions and notes. */
@ApplicationScoped
public class Cases {

  private static final Set<CaseStatus> OPEN =
      EnumSet.of(CaseStatus.NEW, CaseStatus.OPEN, CaseStatus.PENDING, CaseStatus.SNOOZED);
  private static final int MOST = 200;

  @PersistenceContext private EntityManager entities;

  public void add(SupportCase opened) {
    entities.persist(opened);
  }

  public SupportCase find(UUID id) {
    SupportCase found = entities.find(SupportCase.class, id);
    if (found == null) throw new NotFound("case", id);
    return found;
  }

  public SupportCase lock(UUID id) {
    SupportCase found = entities.find(SupportCase.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found == null) throw new NotFound("case", id);
    return found;
  }

  /**
   * Cases a message of this person may belong to: the open ones and those resolved lately, newest
   * first.
   */
  public List<SupportCase> recent(Person person, Instant resolvedSince) {
    return entities
        .createQuery(
            "SELECT c FROM SupportCase c WHERE c.customerId IN :records"
                + " AND (c.status IN :open OR c.resolvedAt > :since) ORDER BY c.lastMessageAt DESC, c.id DESC",
            SupportCase.class)
        .setParameter("records", person.records())
        .setParameter("open", OPEN)
        .setParameter("since", resolvedSince)
        .setMaxResults(MOST)
        .getResultList();
  }

  public List<SupportCase> open(Person person, int limit) {
    return entities
        .createQuery(
            "SELECT c FROM SupportCase c WHERE c.customerId IN :records AND c.status IN :open"
                + " ORDER BY c.lastMessageAt DESC, c.id DESC",
            SupportCase.class)
        .setParameter("records", person.records())
        .setParameter("open", OPEN)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * The case in which something was said last comes first.
   *
   * @param person empty for everybody's
   * @param status empty for all
   */
  public List<SupportCase> page(
      Optional<Person> person, Optional<CaseStatus> status, Optional<Cursor> after, int limit) {
    StringBuilder jpql = new StringBuilder("SELECT c FROM SupportCase c WHERE 1 = 1");
    if (person.isPresent()) jpql.append(" AND c.customerId IN :records");
    if (status.isPresent()) jpql.append(" AND c.status = :status");
    if (after.isPresent()) {
      jpql.append(" AND c.lastMessageAt <= :at AND (c.lastMessageAt < :at OR c.id < :id)");
    }
    jpql.append(" ORDER BY c.lastMessageAt DESC, c.id DESC");
    TypedQuery<SupportCase> query = entities.createQuery(jpql.toString(), SupportCase.class);
    person.ifPresent(asked -> query.setParameter("records", asked.records()));
    status.ifPresent(asked -> query.setParameter("status", asked));
    after.ifPresent(
        last -> query.setParameter("at", last.instant(0)).setParameter("id", last.uuid(1)));
    return query.setMaxResults(limit).getResultList();
  }

  /** Where the page after this case begins. */
  public static Cursor after(SupportCase last) {
    return Cursor.after(last.lastMessageAt(), last.id());
  }

  /** Snoozed cases whose time has come. */
  public Collection<UUID> toWake(Instant now, int limit) {
    return entities
        .createQuery(
            "SELECT c.id FROM SupportCase c WHERE c.status = :snoozed AND c.snoozedUntil <= :now",
            UUID.class)
        .setParameter("snoozed", CaseStatus.SNOOZED)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  public void add(CaseSession session) {
    entities.persist(session);
  }

  public List<CaseSession> sessions(UUID caseId) {
    return entities
        .createQuery(
            "SELECT s FROM CaseSession s WHERE s.supportCase.id = :case ORDER BY s.startedAt",
            CaseSession.class)
        .setParameter("case", caseId)
        .setMaxResults(MOST)
        .getResultList();
  }

  public void add(CaseNote note) {
    entities.persist(note);
  }

  public List<CaseNote> notes(UUID caseId) {
    return entities
        .createQuery(
            "SELECT n FROM CaseNote n WHERE n.supportCase.id = :case ORDER BY n.notedAt DESC",
            CaseNote.class)
        .setParameter("case", caseId)
        .setMaxResults(MOST)
        .getResultList();
  }
}
