package oneaisle.system.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import oneaisle.local.MariaDb;

/**
 * What a test asks the three databases directly: whether anything changed, and what still waits.
 */
public final class Databases {

  /** Rows of the machinery, which come and go without anything having happened in the shops. */
  private static final Set<String> MACHINERY =
      Set.of("lease", "inbox", "outbox", "idempotency_key", "dead_letter", "flyway_schema_history");

  private Databases() {}

  /** A checksum of every table that says something about shops; equal when nothing changed. */
  public static Map<String, Long> digest() {
    Map<String, Long> digest = new TreeMap<>();
    try (Connection connection = TheStack.get().database().connectAsRoot();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet checksum = statement.executeQuery("CHECKSUM TABLE " + table)) {
          checksum.next();
          digest.put(table, checksum.getLong(2));
        }
      }
      return digest;
    } catch (SQLException e) {
      throw new IllegalStateException("the databases cannot be read", e);
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new java.util.ArrayList<>();
    String sql =
        "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema IN ('"
            + String.join("','", MariaDb.SCHEMAS)
            + "')";
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        if (!MACHINERY.contains(found.getString(2))) {
          tables.add(found.getString(1) + "." + found.getString(2));
        }
      }
    }
    return tables;
  }

  /** The single number the query answers. */
  public static long number(String sql) {
    try (Connection connection = TheStack.get().database().connectAsRoot();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  public static void execute(String sql) {
    try (Connection connection = TheStack.get().database().connectAsRoot();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
