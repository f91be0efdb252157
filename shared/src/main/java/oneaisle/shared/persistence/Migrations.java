package oneaisle.shared.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings the schema up to date: first the tables of the shared mechanisms, then the service's own.
 * Two instances that start together take turns (Flyway holds a lock); a database that is not there
 * yet is waited for.
 */
@ApplicationScoped
public class Migrations {

  private static final int WAIT_SECONDS = 60;

  @Resource(lookup = Database.JNDI)
  private DataSource database;

  public void apply() {
    flyway().migrate();
  }

  /** Whether the schema is what this build expects. */
  public boolean areApplied() {
    MigrationInfo[] pending = flyway().info().pending();
    return pending.length == 0;
  }

  private Flyway flyway() {
    return flyway(database, Thread.currentThread().getContextClassLoader());
  }

  /**
   * The versions of the shared tables are lower than those of every service, so one that comes
   * later comes out of order; and an older build, which does not have it, starts beside a newer one
   * all the same.
   */
  static Flyway flyway(DataSource database, ClassLoader files) {
    return Flyway.configure(files)
        .dataSource(database)
        .locations("classpath:db/shared", "classpath:db/migration")
        .outOfOrder(true)
        .ignoreMigrationPatterns("versioned:missing", "*:future")
        .connectRetries(WAIT_SECONDS)
        .load();
  }
}
