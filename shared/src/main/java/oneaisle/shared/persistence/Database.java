package oneaisle.shared.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.StringJoiner;
import javax.sql.DataSource;

/**
 * The one database of a service. READ COMMITTED because an outbox polled under REPEATABLE READ
 * blocks its writers, and a read after a lock wait must see what the other transaction wrote.
 *
 * <p>Entities keep a connection from their first lock to the commit, and a pool that is asked for
 * another one in the same transaction gives a second, only to lead it to the first. As many such
 * transactions as there are connections would each wait for their second one, until all give up. So
 * statements of our own run on the connection that the entities have.
 */
@DataSourceDefinition(
    name = Database.JNDI,
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=oneaisle.db.url}",
    user = "${MPCONFIG=oneaisle.db.user}",
    password = "${MPCONFIG=oneaisle.db.password}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    minPoolSize = 4,
    maxPoolSize = 40,
    properties = {
      // where all are taken the database stands still, and nobody waits for one for long
      "fish.payara.max-wait-time-in-millis=3000",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      // one that is broken must not end the transactions of all others
      "fish.payara.fail-all-connections=false"
    })
@ApplicationScoped
public class Database {
  public static final String JNDI = "java:app/jdbc/oneaisle";

  @Resource(lookup = JNDI)
  private DataSource pool;

  @Resource private TransactionSynchronizationRegistry transaction;

  @PersistenceContext(unitName = "oneaisle")
  private EntityManager entities;

  /** What is done on a connection, which is not closed. */
  public interface Statements<T> {
    T run(Connection connection) throws SQLException;
  }

  /**
   * Runs statements in the current transaction; outside of any, each commits by itself.
   *
   * @param doing for the message of a failure
   * @throws DatabaseFailure where one fails
   */
  public <T> T run(String doing, Statements<T> statements) {
    try {
      if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION)
        return statements.run(entities.unwrap(Connection.class));
      try (Connection connection = pool.getConnection()) {
        return statements.run(connection);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(doing, e);
    }
  }

  /** {@code (?, ?, ?)} for an IN. */
  public static String marks(int count) {
    StringJoiner marks = new StringJoiner(", ", "(", ")");
    for (int i = 0; i < count; i++) marks.add("?");
    return marks.toString();
  }
}
