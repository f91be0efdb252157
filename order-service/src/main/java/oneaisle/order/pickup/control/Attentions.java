package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.AttentionReason;
import oneaisle.order.pickup.entity.ShortageHeard;

/**
 * What the pickups of all stores need somebody to look at. Who changes it holds the order's lock.
 */
@ApplicationScoped
public class Attentions {

  @PersistenceContext private EntityManager entities;

  Optional<Attention> find(Attention.Key key) {
    return of(List.of(key.orderId())).stream().filter(known -> known.key().equals(key)).findFirst();
  }

  void add(Attention attention) {
    entities.persist(attention);
  }

  void remove(Attention attention) {
    entities.remove(attention);
  }

  /** Those of some orders, the oldest first. */
  public List<Attention> of(Collection<UUID> orderIds) {
    if (orderIds.isEmpty()) return List.of();
    return entities
        .createQuery(
            "select a from Attention a where a.orderId in :ids order by a.since, a.reason, a.sku",
            Attention.class)
        .setParameter("ids", orderIds)
        .getResultList();
  }

  /** The orders of a store that have this to be looked at. */
  List<UUID> ordersAt(String location, AttentionReason reason, String sku) {
    return entities
        .createQuery(
            "select a.orderId from Attention a where a.location = :location and a.reason = :reason and a.sku = :sku",
            UUID.class)
        .setParameter("location", location)
        .setParameter("reason", reason)
        .setParameter("sku", sku)
        .getResultList();
  }

  /** The orders of which something is over by itself. */
  List<UUID> over(Instant now, int limit) {
    return entities
        .createQuery(
            "select a.orderId from Attention a where a.endsAt <= :now order by a.endsAt, a.orderId",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The pickup is over, and everything about it. */
  public void drop(UUID orderId) {
    of(List.of(orderId)).forEach(entities::remove);
  }

  /** How far shortages of this level were told; locked. */
  ShortageHeard heard(String level) {
    ShortageHeard heard = entities.find(ShortageHeard.class, level, LockModeType.PESSIMISTIC_WRITE);
    if (heard == null) {
      heard = new ShortageHeard(level);
      entities.persist(heard);
    }
    return heard;
  }
}
