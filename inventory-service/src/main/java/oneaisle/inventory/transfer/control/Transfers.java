package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.inventory.transfer.entity.TransferState;
import oneaisle.shared.problem.NotFound;

/** The transfers. Whoever locks one has locked its stock levels before. */
@ApplicationScoped
public class Transfers {

  @PersistenceContext(unitName = "oneaisle")
  private EntityManager entities;

  /** With its lines. */
  @Transactional
  public Optional<Transfer> find(UUID id) {
    Optional<Transfer> found = Optional.ofNullable(entities.find(Transfer.class, id));
    found.ifPresent(Transfer::lines); // read here, while the transaction lasts
    return found;
  }

  /** Which way a location looks at transfers. */
  public enum Direction {
    /** What it has to send. */
    OUT("source"),
    /** What it waits for. */
    IN("destination");

    private final String end;

    Direction(String end) {
      this.end = end;
    }
  }

  /**
   * Those of a location, newest first, without their lines.
   *
   * @param states only those that are in one of these
   * @param expectedBefore only those that should have arrived then; null for all
   * @param before only those older than this one; null for the newest
   */
  public List<Transfer> of(
      String location,
      Direction direction,
      Set<TransferState> states,
      Instant expectedBefore,
      UUID before,
      int limit) {
    if (states.isEmpty()) return List.of();
    String narrowed =
        (expectedBefore == null ? "" : " AND t.expectedAt < :expected")
            + (before == null ? "" : " AND t.id < :id");
    var query =
        entities
            .createQuery(
                "SELECT t FROM Transfer t WHERE t."
                    + direction.end
                    + " = :location AND t.state IN :states"
                    + narrowed
                    + " ORDER BY t.id DESC",
                Transfer.class)
            .setParameter("location", location)
            .setParameter("states", states)
            .setMaxResults(limit);
    if (expectedBefore != null) query.setParameter("expected", expectedBefore);
    if (before != null) query.setParameter("id", before);
    return query.getResultList();
  }

  /** Units on their way to a stock level. */
  int openTo(StockKey key) {
    Long open =
        entities
            .createQuery(
                "SELECT SUM(l.open) FROM TransferLine l WHERE l.destination = :location AND l.sku ="
                    + " :sku AND l.open > 0",
                Long.class)
            .setParameter("location", key.location())
            .setParameter("sku", key.sku())
            .getSingleResult();
    return open == null ? 0 : Math.toIntExact(open);
  }

  /** The stock levels at both ends; they never change, so they are read without a lock. */
  List<StockKey> keys(UUID id) {
    List<StockKey> keys = new ArrayList<>();
    for (Object[] row :
        entities
            .createQuery(
                "SELECT t.source, t.destination, l.sku FROM Transfer t JOIN t.lines l WHERE t.id ="
                    + " :id",
                Object[].class)
            .setParameter("id", id)
            .getResultList()) {
      keys.add(new StockKey((String) row[0], (String) row[2]));
      keys.add(new StockKey((String) row[1], (String) row[2]));
    }
    if (keys.isEmpty()) throw new NotFound("transfer", id);
    return keys;
  }

  /** Locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  Transfer lock(UUID id) {
    Transfer transfer = entities.find(Transfer.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (transfer == null) throw new NotFound("transfer", id);
    transfer.lines(); // read here, while the transaction lasts
    return transfer;
  }

  void add(Transfer transfer) {
    entities.persist(transfer);
    entities.flush();
  }

  /** Writes what has changed so far, so that the new version is known. */
  void flush() {
    entities.flush();
  }
}
