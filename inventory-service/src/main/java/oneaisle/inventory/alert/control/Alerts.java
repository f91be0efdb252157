package oneaisle.inventory.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneaisle.inventory.alert.entity.Alert;
import oneaisle.inventory.alert.entity.AlertState;
import oneaisle.shared.persistence.SqlErrors;

/** The alerts. */
@ApplicationScoped
public class Alerts {

  private static final Set<AlertState> WAITING = Set.of(AlertState.IN_STOCK, AlertState.SOLD_OUT);

  @PersistenceContext(unitName = "oneaisle")
  private EntityManager entities;

  public Optional<Alert> find(UUID id) {
    return Optional.ofNullable(entities.find(Alert.class, id));
  }

  /** How many alerts of this customer have not fired. */
  int waitingOf(UUID customerId) {
    return entities
        .createQuery(
            "SELECT COUNT(a) FROM Alert a WHERE a.customerId = :customer AND a.state IN :waiting",
            Long.class)
        .setParameter("customer", customerId)
        .setParameter("waiting", WAITING)
        .getSingleResult()
        .intValue();
  }

  /** Articles somebody waits for, by sku, after the given one. */
  List<String> articles(String after, int limit) {
    return entities
        .createQuery(
            "SELECT DISTINCT a.sku FROM Alert a WHERE a.state IN :waiting AND a.sku > :after ORDER BY"
                + " a.sku",
            String.class)
        .setParameter("waiting", WAITING)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Who waits for an article, by id, after the given one; locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Alert> lock(String sku, UUID after, int limit) {
    return entities
        .createQuery(
            "SELECT a FROM Alert a WHERE a.state IN :waiting AND a.sku = :sku AND a.id > :after"
                + " ORDER BY a.id",
            Alert.class)
        .setParameter("waiting", WAITING)
        .setParameter("sku", sku)
        .setParameter("after", after)
        .setMaxResults(limit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void add(Alert alert) {
    entities.persist(alert);
    try {
      entities.flush();
    } catch (PersistenceException e) {
      if (SqlErrors.isDuplicateKey(e)) throw new OptimisticLockException("Somebody was first", e);
      throw e;
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void remove(Alert alert) {
    entities.remove(alert);
  }
}
