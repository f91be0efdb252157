package oneaisle.order.orderbook.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.HistoryEntry;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.problem.NotFound;

/** The book of all orders. */
@ApplicationScoped
public class Orders {

  private static final String REACHED =
      " and (:everything = true or o.customerId = :reachCustomer or o.location in :reachLocations)";

  @PersistenceContext private EntityManager entities;
  @Inject private OrderRows rows;

  /**
   * Writes new orders at once: other rows of this transaction refer to them, and the database
   * checks that they are there. Of what is changed about these objects afterwards nothing is kept.
   */
  public void addAll(List<Order> orders) {
    if (!orders.isEmpty()) rows.insert(orders);
  }

  /** The known ones of these orders, each with the digest of the request that placed it. */
  public Map<UUID, byte[]> digests(List<UUID> ids) {
    return rows.digests(ids);
  }

  /**
   * Confirms orders that nobody has touched since they were added, and each with one event and one
   * entry of its history. Locks them.
   *
   * @param added as they were added
   * @return false where somebody has touched one; then the transaction must be given up
   */
  public boolean confirmUntouched(List<Order> added) {
    return rows.confirm(added.stream().map(Order::id).toList());
  }

  void add(HistoryEntry entry) {
    entities.persist(entry);
  }

  /** The order with its lines, if the caller may know of it. */
  public Order get(UUID id, Reach reach) {
    return one("o.id = :key", id, "order", reach);
  }

  public Order getByNumber(String number, Reach reach) {
    return one("o.number = :key", number, "order", reach);
  }

  public Optional<UUID> idOfNumber(String number, String location) {
    return entities
        .createQuery(
            "select o.id from CustomerOrder o where o.number = :number and o.location = :location",
            UUID.class)
        .setParameter("number", number)
        .setParameter("location", location)
        .getResultStream()
        .findFirst();
  }

  /** The order, locked until the transaction ends: every change of it begins here. */
  public Order lock(UUID id) {
    return lockKnown(id).orElseThrow(() -> new NotFound("order", id));
  }

  /** The same where there may be no such order. */
  public Optional<Order> lockKnown(UUID id) {
    return Optional.ofNullable(entities.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The same for a caller who may not know of every order. */
  public Order lock(UUID id, Reach reach) {
    boolean reached =
        !within(
                entities.createQuery(
                    "select o.id from CustomerOrder o where o.id = :id" + REACHED, UUID.class),
                reach)
            .setParameter("id", id)
            .getResultList()
            .isEmpty();
    if (!reached) throw new NotFound("order", id);
    return lock(id);
  }

  /** Locks many orders, in the order of their ids so that two who do it cannot block each other. */
  public List<Order> lockAll(Collection<UUID> ids) {
    return ids.stream().sorted().map(this::lock).toList();
  }

  public List<HistoryEntry> history(UUID orderId) {
    return entities
        .createQuery(
            "select h from HistoryEntry h where h.orderId = :id order by h.step",
            HistoryEntry.class)
        .setParameter("id", orderId)
        .getResultList();
  }

  /** What a list of orders is narrowed to; null where it is not. */
  public record Filter(UUID customerId, OrderStatus status, Channel channel, String location) {}

  /** Newest first, without their lines. */
  public List<Order> list(Filter filter, Reach reach, Optional<Cursor> after, int limit) {
    List<String> conditions = new ArrayList<>();
    if (filter.customerId() != null) conditions.add("o.customerId = :customerId");
    if (filter.status() != null) conditions.add("o.status = :status");
    if (filter.channel() != null) conditions.add("o.channel = :channel");
    if (filter.location() != null) conditions.add("o.location = :location");
    // one of the two, not both by OR, so that an index serves it
    if (reach.isShopper()) conditions.add("o.customerId = :reachCustomer");
    else if (!reach.everything()) conditions.add("o.location in :reachLocations");
    TypedQuery<Order> query = newestFirst(conditions, after);
    if (filter.customerId() != null) query.setParameter("customerId", filter.customerId());
    if (filter.status() != null) query.setParameter("status", filter.status());
    if (filter.channel() != null) query.setParameter("channel", filter.channel());
    if (filter.location() != null) query.setParameter("location", filter.location());
    if (reach.isShopper()) query.setParameter("reachCustomer", reach.customerId());
    else if (!reach.everything()) query.setParameter("reachLocations", reach.locations());
    return query.setMaxResults(limit).getResultList();
  }

  /** What a customer bought on all channels, newest first, with the lines. */
  public List<Order> purchases(UUID customerId, Optional<Cursor> after, int limit) {
    List<Order> orders =
        newestFirst(List.of("o.customerId = :customerId", "o.status in :settled"), after)
            .setParameter("customerId", customerId)
            .setParameter(
                "settled",
                List.of(OrderStatus.CONFIRMED, OrderStatus.COMPLETED, OrderStatus.CANCELLED))
            .setMaxResults(limit)
            .getResultList();
    // one by one along the primary key: EclipseLink 4.0.7 breaks on reading these lines by batch
    orders.forEach(Order::lines);
    return orders;
  }

  private TypedQuery<Order> newestFirst(List<String> conditions, Optional<Cursor> after) {
    List<String> all = new ArrayList<>(conditions);
    if (after.isPresent()) all.add("(o.placedAt < :at or (o.placedAt = :at and o.id < :id))");
    TypedQuery<Order> query =
        entities.createQuery(
            "select o from CustomerOrder o"
                + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
                + " order by o.placedAt desc, o.id desc",
            Order.class);
    after.ifPresent(
        cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.uuid(1)));
    return query;
  }

  private Order one(String condition, Object key, String what, Reach reach) {
    Order order =
        within(
                entities.createQuery(
                    "select o from CustomerOrder o where " + condition + REACHED, Order.class),
                reach)
            .setParameter("key", key)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NotFound(what, key));
    order.lines(); // read here, while the transaction lasts
    order.shortLines();
    return order;
  }

  private static <T> TypedQuery<T> within(TypedQuery<T> query, Reach reach) {
    return query
        .setParameter("everything", reach.everything())
        .setParameter("reachCustomer", reach.customerId())
        .setParameter("reachLocations", reach.locations());
  }
}
