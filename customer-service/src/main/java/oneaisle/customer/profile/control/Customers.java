package oneaisle.customer.profile.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.profile.entity.BlockedIdentifier;
import oneaisle.customer.profile.entity.BlockedIdentifierKey;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.profile.entity.Identifier;
import oneaisle.customer.profile.entity.IdentifierType;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.problem.NotFound;

/** Where customer records are kept. */
@ApplicationScoped
public class Customers {

  @PersistenceContext private EntityManager entities;

  public Optional<Customer> find(UUID id) {
    return entities
        .createQuery(
            "SELECT DISTINCT c FROM Customer c LEFT JOIN FETCH c.identifiers WHERE c.id = :id",
            Customer.class)
        .setParameter("id", id)
        // else EclipseLink looks the key up in its cache first, and stumbles over keys with a
        // converter
        .setHint("eclipselink.cache-usage", "DoNotCheckCache")
        .getResultStream()
        .findFirst();
  }

  /**
   * For a change: nobody else changes the record, or numbers its events, until this transaction
   * ends.
   */
  public Customer lock(UUID id) {
    return lockIfThere(id).orElseThrow(() -> new NotFound("customer", id));
  }

  public Optional<Customer> lockIfThere(UUID id) {
    return Optional.ofNullable(entities.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public boolean isThere(UUID id) {
    return entities.find(Customer.class, id) != null;
  }

  /**
   * The record and all that were merged with it, or with which it was; empty where there is no such
   * record.
   */
  public List<Customer> ofSamePerson(UUID id) {
    return entities
        .createQuery(
            "SELECT c FROM Customer c WHERE c.canonicalId ="
                + " (SELECT asked.canonicalId FROM Customer asked WHERE asked.id = :id)",
            Customer.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** The one customer who holds this value verified, locked. */
  public Optional<Customer> identifiedBy(IdentifierValue known) {
    return holderOf(known).map(this::lock);
  }

  /** The one customer who holds this value verified. */
  public Optional<UUID> holderOf(IdentifierValue known) {
    return entities
        .createQuery(
            "SELECT i.customer.id FROM Identifier i WHERE i.type = :type AND i.verifiedValue ="
                + " :value",
            UUID.class)
        .setParameter("type", known.type())
        .setParameter("value", known.value())
        .getResultStream()
        .findFirst();
  }

  public boolean isBlocked(IdentifierValue known) {
    return entities.find(BlockedIdentifier.class, new BlockedIdentifierKey(known)) != null;
  }

  public void block(BlockedIdentifier blocked) {
    entities.persist(blocked);
    flush();
  }

  public List<BlockedIdentifier> blocked(int limit) {
    return entities
        .createQuery(
            "SELECT b FROM BlockedIdentifier b ORDER BY b.type, b.value", BlockedIdentifier.class)
        .setMaxResults(limit)
        .getResultList();
  }

  public List<Identifier> verified(IdentifierValue known) {
    return entities
        .createQuery(
            "SELECT i FROM Identifier i WHERE i.type = :type AND i.verifiedValue = :value",
            Identifier.class)
        .setParameter("type", known.type())
        .setParameter("value", known.value())
        .getResultList();
  }

  public void add(Customer customer) {
    entities.persist(customer);
    flush();
  }

  /**
   * Sends changes of identifiers to the database now. Where another transaction took the same value
   * a moment earlier, this one is to be run again: it will then find what the other has written,
   * and decide anew.
   */
  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (SqlErrors.isDuplicateKey(e))
        throw new OptimisticLockException("Another transaction was first", e);
      throw e;
    }
  }

  /** Records whose identifiers include this value, verified or not, oldest first. */
  public List<Customer> holding(
      IdentifierType type, String value, Optional<UUID> after, int limit) {
    List<UUID> ids =
        entities
            .createQuery(
                "SELECT DISTINCT i.customer.id FROM Identifier i WHERE i.type = :type AND i.value ="
                    + " :value AND i.customer.id > :after ORDER BY i.customer.id",
                UUID.class)
            .setParameter("type", type)
            .setParameter("value", value)
            .setParameter("after", after.orElse(new UUID(0, 0)))
            .setMaxResults(limit)
            .getResultList();
    return withIdentifiers(ids, "c.id");
  }

  /** Records whose name begins with the text, by name. */
  public List<Customer> named(String beginning, String afterName, UUID afterId, int limit) {
    List<UUID> ids =
        entities
            .createQuery(
                "SELECT c.id FROM Customer c WHERE c.name LIKE :beginning ESCAPE '!' AND (c.name >"
                    + " :afterName OR (c.name = :afterName AND c.id > :afterId)) ORDER BY c.name,"
                    + " c.id",
                UUID.class)
            .setParameter("beginning", beginning.replaceAll("([!%_])", "!$1") + "%")
            .setParameter("afterName", afterName)
            .setParameter("afterId", afterId)
            .setMaxResults(limit)
            .getResultList();
    return withIdentifiers(ids, "c.name, c.id");
  }

  /** Those of these that are there. */
  public List<Customer> withIds(Collection<UUID> ids) {
    return withIdentifiers(ids, "c.id");
  }

  private List<Customer> withIdentifiers(Collection<UUID> ids, String order) {
    if (ids.isEmpty()) return List.of();
    return entities
        .createQuery(
            "SELECT DISTINCT c FROM Customer c LEFT JOIN FETCH c.identifiers WHERE c.id IN :ids"
                + " ORDER BY "
                + order,
            Customer.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
