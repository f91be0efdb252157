package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.FulfilmentState;
import oneaisle.order.pickup.entity.PutBack;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.problem.NotFound;

/** All pickups. */
@ApplicationScoped
public class Fulfilments {

  private static final String REACHED =
      " and (:everything = true or f.location in :reachLocations)";

  @PersistenceContext private EntityManager entities;
  @Inject private Orders orders;

  public void add(Fulfilment fulfilment) {
    entities.persist(fulfilment);
  }

  /** A pickup and its order, both safe from others until the transaction ends. */
  public record Locked(Order order, Fulfilment fulfilment) {}

  /**
   * Locks the order of a pickup. The order comes first and stands for all that belongs to it; the
   * pickup is read after, so it is seen as the last holder of the lock left it.
   */
  public Locked lock(UUID id, Reach reach) {
    UUID orderId =
        entities
            .createQuery(
                "select f.orderId from Fulfilment f where f.id = :id" + REACHED, UUID.class)
            .setParameter("id", id)
            .setParameter("everything", reach.everything())
            .setParameter("reachLocations", reach.locations())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound("pickup", id));
    Order order = orders.lock(orderId);
    return new Locked(order, entities.find(Fulfilment.class, id));
  }

  public Fulfilment get(UUID id, Reach reach) {
    return entities
        .createQuery("select f from Fulfilment f where f.id = :id" + REACHED, Fulfilment.class)
        .setParameter("id", id)
        .setParameter("everything", reach.everything())
        .setParameter("reachLocations", reach.locations())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFound("pickup", id));
  }

  public Optional<Fulfilment> ofOrder(UUID orderId) {
    return entities
        .createQuery("select f from Fulfilment f where f.orderId = :orderId", Fulfilment.class)
        .setParameter("orderId", orderId)
        .getResultStream()
        .findFirst();
  }

  /** The queue of a store: what was promised first comes first. */
  List<Fulfilment> queue(
      String location, Collection<FulfilmentState> states, Optional<Cursor> after, int limit) {
    TypedQuery<Fulfilment> query = page("f.state in :states", after).setParameter("states", states);
    return query.setParameter("location", location).setMaxResults(limit).getResultList();
  }

  /** How many pickups a store has yet to get ready. */
  long countToPick(String location) {
    return entities
        .createQuery(
            "select count(f) from Fulfilment f where f.location = :location and f.state in :states",
            Long.class)
        .setParameter("location", location)
        .setParameter("states", FulfilmentState.TO_PICK)
        .getSingleResult();
  }

  /** What associates of a store have to put back. */
  List<Fulfilment> toPutBack(String location, Optional<Cursor> after, int limit) {
    TypedQuery<Fulfilment> query =
        page("f.putBack = :waiting", after).setParameter("waiting", PutBack.WAITING);
    return query.setParameter("location", location).setMaxResults(limit).getResultList();
  }

  /** Ready pickups nobody came for in time, the oldest first. */
  public List<UUID> overdue(Instant now, int limit) {
    return entities
        .createQuery(
            "select f.id from Fulfilment f where f.state = :ready and f.pickupBy <= :now order by f.pickupBy, f.id",
            UUID.class)
        .setParameter("ready", FulfilmentState.READY)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  private TypedQuery<Fulfilment> page(String condition, Optional<Cursor> after) {
    String from =
        after.isEmpty()
            ? ""
            : " and (f.promisedReadyAt > :at or (f.promisedReadyAt = :at and f.id > :id))";
    TypedQuery<Fulfilment> query =
        entities
            .createQuery(
                "select f from Fulfilment f where f.location = :location and "
                    + condition
                    + from
                    + " order by f.promisedReadyAt, f.id",
                Fulfilment.class)
            .setHint("eclipselink.batch", "f.lines") // one query for the lines of the whole page
            .setHint("eclipselink.batch.type", "IN");
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.uuid(1)));
    return query;
  }
}
