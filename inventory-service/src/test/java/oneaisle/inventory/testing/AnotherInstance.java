package oneaisle.inventory.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.persistence.RetryOnConflict;

/** What another instance on the same database does: transactions and locks that are not ours. */
@ApplicationScoped
public class AnotherInstance {

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

  interface Happening {
    void happens() throws Exception;
  }
}
