package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.count.entity.CountState;
import oneaisle.inventory.count.entity.Misses;
import oneaisle.inventory.count.entity.StockCount;
import oneaisle.inventory.stock.control.KeySet;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.problem.NotFound;

/** The counts. Whoever locks one has locked its stock levels before. */
@ApplicationScoped
public class Counts {

  @PersistenceContext(unitName = "oneaisle")
  private EntityManager entities;

  @Inject private Outbox outbox;

  /** With its lines. */
  @Transactional
  public Optional<StockCount> find(UUID id) {
    Optional<StockCount> found = Optional.ofNullable(entities.find(StockCount.class, id));
    found.ifPresent(StockCount::lines); // read here, while the transaction lasts
    return found;
  }

  /** What somebody asked to be counted under this reference. */
  Optional<StockCount> opened(String location, CountCause cause, String reference) {
    return entities
        .createQuery(
            "SELECT c.id FROM StockCount c WHERE c.location = :location AND c.cause = :cause AND"
                + " c.reference = :reference",
            UUID.class)
        .setParameter("location", location)
        .setParameter("cause", cause)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst()
        .flatMap(this::find);
  }

  /** Those of a location, newest first, without their lines. */
  public List<StockCount> of(String location, CountState state, UUID before, int limit) {
    String narrowed =
        (state == null ? "" : " AND c.state = :state") + (before == null ? "" : " AND c.id < :id");
    var query =
        entities
            .createQuery(
                "SELECT c FROM StockCount c WHERE c.location = :location"
                    + narrowed
                    + " ORDER BY c.id DESC",
                StockCount.class)
            .setParameter("location", location)
            .setMaxResults(limit);
    if (state != null) query.setParameter("state", state);
    if (before != null) query.setParameter("id", before);
    return query.getResultList();
  }

  /** How many of a cause were opened since then, by location and article. */
  @Transactional
  List<Misses> asked(CountCause cause, Instant since) {
    return entities
        .createQuery(
            "SELECT c.location, l.sku, COUNT(l) FROM StockCount c JOIN c.lines l WHERE c.cause ="
                + " :cause AND c.openedAt > :since GROUP BY c.location, l.sku ORDER BY c.location,"
                + " l.sku",
            Object[].class)
        .setParameter("cause", cause)
        .setParameter("since", since)
        .getResultStream()
        .map(
            row ->
                new Misses(
                    new StockKey((String) row[0], (String) row[1]), ((Number) row[2]).intValue()))
        .toList();
  }

  /** Which stock levels a count is about; that never changes, so it is read without a lock. */
  List<StockKey> keys(UUID id) {
    List<StockKey> keys =
        entities
            .createQuery(
                "SELECT c.location, l.sku FROM StockCount c JOIN c.lines l WHERE c.id = :id",
                Object[].class)
            .setParameter("id", id)
            .getResultStream()
            .map(row -> new StockKey((String) row[0], (String) row[1]))
            .toList();
    if (keys.isEmpty()) throw new NotFound("count", id);
    return keys;
  }

  /** Locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  StockCount lock(UUID id) {
    StockCount count = entities.find(StockCount.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (count == null) throw new NotFound("count", id);
    count.lines(); // read here, while the transaction lasts
    return count;
  }

  /** Which of these are open; see {@link StockCount#soleOf}. */
  Set<String> open(List<String> soles) {
    Set<String> open = new HashSet<>();
    for (int i = 0; i < soles.size(); i += KeySet.AT_ONCE)
      open.addAll(
          entities
              .createQuery("SELECT c.sole FROM StockCount c WHERE c.sole IN :soles", String.class)
              .setParameter("soles", soles.subList(i, Math.min(soles.size(), i + KeySet.AT_ONCE)))
              .getResultList());
    return open;
  }

  /** Adds them and tells of them. */
  void add(List<StockCount> opened) {
    if (opened.isEmpty()) return;
    opened.forEach(entities::persist);
    flush();
    outbox.addAll(
        opened.stream()
            .map(count -> new Outbox.Entry(count.id().toString(), 1, CountOpened.from(count)))
            .toList());
  }

  /** Writes what has changed so far, so that a clash shows here and the new version is known. */
  void flush() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (SqlErrors.isDuplicateKey(e)) throw new OptimisticLockException("Somebody was first", e);
      throw e;
    }
  }
}
