package oneaisle.inventory.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.persistence.RetryOnConflict;
import org.awaitility.Awaitility;

/** What another instance on the same database does: transactions and locks that are not ours. */
@ApplicationScoped
public class AnotherInstance {

  /** Who has written more is not the one whom the database undoes. */
  private static final int MUCH = 100;

  private static final String KEEP =
      "INSERT INTO idempotency_key (subject, route, idempotency_key, request_digest, created_at)"
          + " VALUES (?, ?, ?, REPEAT('0', 32), UTC_TIMESTAMP(6))";
  private static final String FREE =
      "SELECT sku FROM stock_level WHERE sku = ? FOR UPDATE SKIP LOCKED";
  private static final String RECEIVE =
      "UPDATE stock_level SET on_hand = on_hand + ?, version = version + 1 WHERE sku = ?";
  private static final String MOVEMENT =
      "INSERT INTO stock_movement (location, sku, id, reason, on_hand_change, unavailable_change,"
          + " document, line, actor, occurred_at, recorded_at) VALUES (?, ?, ?, 'RECEIPT', ?, 0, ?,"
          + " 1, 'test', NOW(6), NOW(6))";

  @Inject private Books books;

  @Resource(lookup = Database.JNDI)
  private DataSource database;

  @Transactional
  @RetryOnConflict
  <T> T does(Supplier<T> work) {
    return work.get();
  }

  /** Holds a lock on what it selects while something else happens. */
  void whileLocking(String rows, Object value, Happening happening) throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement(rows + " FOR UPDATE")) {
        select.setObject(1, value);
        select.executeQuery();
        happening.happens();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * Keeps an answer that others wait for while it waits for the stock level that they have locked,
   * and has written so much more that the database undoes them.
   *
   * @return what they were told
   */
  <T> T receivesInDeadlock(IdempotencyKey key, String sku, int units, Callable<T> others)
      throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (int n = 0; n < MUCH; n++) keep(connection, key.subject(), "much", "" + n);
        keep(connection, key.subject(), key.route(), key.value());
        Future<T> told = thread.submit(others);
        Awaitility.await().until(() -> books.texts(FREE, sku).isEmpty());
        run(connection, RECEIVE, units, sku);
        run(connection, MOVEMENT, Crowd.STORE, sku, Ids.toBytes(Ids.next()), units, sku);
        run(connection, "DELETE FROM idempotency_key WHERE subject = ?", key.subject());
        connection.commit();
        return told.get();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } finally {
      thread.shutdown();
    }
  }

  private static void keep(Connection connection, String... key) throws SQLException {
    run(connection, KEEP, (Object[]) key);
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      statement.executeUpdate();
    }
  }

  interface Happening {
    void happens() throws Exception;
  }
}
