package oneaisle.order.orderbook.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Contact;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderLine;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.Database;

/**
 * The rows of many orders in few statements. JPA writes an order and its lines in turn, so that
 * what it writes of several orders never becomes one statement.
 */
@ApplicationScoped
class OrderRows {

  private static final String ORDER =
      "INSERT INTO orders (id, number, channel, status, fulfilment_type, location, customer_id,"
          + " loyalty_id, contact_name, contact_email, contact_phone, total, currency, placed_at,"
          + " request_digest, events, decisions, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?)";
  private static final String LINE =
      "INSERT INTO order_line (order_id, line, sku, name, quantity, unit_price, currency)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  @Inject private Database database;

  /** Adds new orders with their lines. */
  void insert(List<Order> orders) {
    database.run(
        "adding to the order book",
        connection -> {
          insertOrders(connection, orders);
          insertLines(connection, orders);
          return null;
        });
  }

  private static void insertOrders(Connection connection, List<Order> orders) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ORDER)) {
      for (Order order : orders) {
        insert.setBytes(1, Ids.toBytes(order.id()));
        insert.setString(2, order.number());
        insert.setString(3, order.channel().name());
        insert.setString(4, order.status().name());
        insert.setString(5, order.fulfilmentType().name());
        insert.setString(6, order.location());
        insert.setBytes(7, order.customerId() == null ? null : Ids.toBytes(order.customerId()));
        insert.setString(8, order.loyaltyId());
        insert.setString(9, order.contact().map(Contact::name).orElse(null));
        insert.setString(10, order.contact().map(Contact::email).orElse(null));
        insert.setString(11, order.contact().map(Contact::phone).orElse(null));
        insert.setBigDecimal(12, order.total().decimal());
        insert.setString(13, order.total().currency());
        insert.setTimestamp(14, Timestamp.from(order.placedAt()));
        insert.setBytes(15, order.requestDigest().orElse(null));
        insert.setLong(16, order.events());
        insert.setInt(17, order.decisions());
        insert.setLong(18, order.version());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertLines(Connection connection, List<Order> orders) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(LINE)) {
      for (Order order : orders) {
        for (OrderLine line : order.lines()) {
          insert.setBytes(1, Ids.toBytes(order.id()));
          insert.setInt(2, line.line());
          insert.setString(3, line.sku());
          insert.setString(4, line.name());
          insert.setInt(5, line.quantity());
          insert.setBigDecimal(6, line.unitPrice().decimal());
          insert.setString(7, line.unitPrice().currency());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /**
   * Confirms orders whose rows are as they were inserted. The version says that, and no index but
   * the primary key can be taken for it.
   *
   * @return false where one of them is not, and then the transaction has to be given up
   */
  boolean confirm(List<UUID> ids) {
    String sql =
        "UPDATE orders SET status = ?, events = events + 1, decisions = decisions + 1, version ="
            + " version + 1 WHERE version = 1 AND id IN "
            + Database.marks(ids.size());
    return database.run(
        "confirming orders",
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, OrderStatus.CONFIRMED.name());
            bind(update, 2, ids);
            return update.executeUpdate() == ids.size();
          }
        });
  }

  /** What the known ones of these orders were made from, without a look at anything else. */
  Map<UUID, byte[]> digests(List<UUID> ids) {
    String sql = "SELECT id, request_digest FROM orders WHERE id IN " + Database.marks(ids.size());
    return database.run(
        "looking for orders",
        connection -> {
          Map<UUID, byte[]> digests = new HashMap<>();
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, 1, ids);
            try (var found = select.executeQuery()) {
              while (found.next()) {
                byte[] digest = found.getBytes(2);
                digests.put(
                    Ids.fromBytes(found.getBytes(1)), digest == null ? new byte[0] : digest);
              }
            }
          }
          return digests;
        });
  }

  private static void bind(PreparedStatement statement, int first, List<UUID> ids)
      throws SQLException {
    int next = first;
    for (UUID id : ids) statement.setBytes(next++, Ids.toBytes(id));
  }
}
