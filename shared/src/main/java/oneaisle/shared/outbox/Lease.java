package oneaisle.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.persistence.DatabaseFailure;

/**
 * The right to be the only instance doing a job, kept in the database and judged by the database's
 * clock, so that two machines with different clocks cannot both believe in it. It must be asked for
 * again before each round.
 */
@ApplicationScoped
public class Lease {

  private static final Logger LOG = Logger.getLogger(Lease.class.getName());

  /** Longer than the longest round: the producer gives up on a message before this. */
  static final int SECONDS = 20;

  /** A round that begins within this ends within the lease. */
  private static final long SURE_NANOS = TimeUnit.SECONDS.toNanos(SECONDS) / 4;

  private static final String TAKE =
      "UPDATE lease SET holder = ?, expires_at = NOW(6) + INTERVAL "
          + SECONDS
          + " SECOND"
          + " WHERE job = ? AND (holder = ? OR expires_at < NOW(6))";
  private static final String FIRST =
      "INSERT IGNORE INTO lease (job, holder, expires_at) VALUES (?, ?, NOW(6) + INTERVAL "
          + SECONDS
          + " SECOND)";

  private final String holder = Ids.next().toString();
  private final Map<String, Long> heldSince = new ConcurrentHashMap<>();

  @Inject private Database database;

  /**
   * Takes or renews the lease; false while another instance has it. Each statement commits by
   * itself, so that what it answers is so.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public boolean hold(String job) {
    heldSince.remove(job);
    long asked = System.nanoTime(); // before the database counts: what is sure here is sure there
    return database.run(
        "taking the lease " + job,
        connection -> {
          boolean held =
              update(connection, TAKE, holder, job, holder) == 1
                  || update(connection, FIRST, job, holder) == 1;
          if (held) heldSince.put(job, asked);
          return held;
        });
  }

  /** The same for a job of many rounds a second: renews it only when a quarter of it is over. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public boolean keep(String job) {
    Long since = heldSince.get(job);
    return since != null && System.nanoTime() - since < SURE_NANOS || hold(job);
  }

  /**
   * Lets go of every job when the service ends, so that another instance need not wait for the
   * leases to run out. Where that fails they do.
   */
  public void releaseAll() {
    heldSince.clear();
    try {
      database.run(
          "letting go of leases",
          connection -> update(connection, "DELETE FROM lease WHERE holder = ?", holder));
    } catch (DatabaseFailure e) {
      LOG.fine("leases run out by themselves: " + e);
    }
  }

  private static int update(Connection connection, String sql, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }
}
