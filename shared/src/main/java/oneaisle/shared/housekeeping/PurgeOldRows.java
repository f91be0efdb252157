package oneaisle.shared.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import oneaisle.shared.persistence.Database;

/** Deletes what nobody will ask for again, in batches small enough to hold no lock for long. */
@ApplicationScoped
public class PurgeOldRows {

  private static final int BATCH = 500;

  @Inject private Database database;

  /**
   * Forgets events taken longer ago than the topics keep them.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean purgeInbox(int days) {
    return delete(
        "DELETE FROM inbox WHERE taken_at < UTC_TIMESTAMP(6) - INTERVAL ? DAY LIMIT " + BATCH,
        days);
  }

  /**
   * Forgets answers kept for their idempotency key.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean purgeIdempotencyKeys(int days) {
    return delete(
        "DELETE FROM idempotency_key WHERE created_at < UTC_TIMESTAMP(6) - INTERVAL ? DAY LIMIT "
            + BATCH,
        days);
  }

  private boolean delete(String sql, int days) {
    return database.run(
        "purging old rows",
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setInt(1, days);
            return delete.executeUpdate() == BATCH;
          }
        });
  }
}
