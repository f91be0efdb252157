package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.ordering.entity.Placing;
import oneaisle.order.ordering.entity.PlacingStep;

/** The orders whose placing is not settled. Whoever changes one holds the lock of its order. */
@ApplicationScoped
public class Placings {

  @PersistenceContext private EntityManager entities;

  public void add(Placing placing) {
    entities.persist(placing);
  }

  public Optional<Placing> find(UUID orderId) {
    return Optional.ofNullable(entities.find(Placing.class, orderId));
  }

  public void remove(Placing placing) {
    entities.remove(placing);
  }

  /**
   * Removes those of orders that are to be confirmed.
   *
   * @return false where one of them is to be undone or its order to be cancelled; then the
   *     transaction must be given up
   */
  boolean removeConfirmable(List<UUID> orderIds) {
    int removed =
        entities
            .createQuery(
                "delete from Placing p where p.orderId in :ids and p.step = :reserve and"
                    + " p.cancelledBy is null")
            .setParameter("ids", orderIds)
            .setParameter("reserve", PlacingStep.RESERVE)
            .executeUpdate();
    return removed == orderIds.size();
  }

  /** Those whose time has come, the longest waiting first. */
  public List<UUID> due(Instant now, int limit) {
    return entities
        .createQuery(
            "select p.orderId from Placing p where p.nextAttemptAt <= :now order by"
                + " p.nextAttemptAt, p.orderId",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }
}
