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
        try (ResultSet sum = statement.executeQuery(sumOf(table, statement))) {
          sum.next();
          digest.put(table, sum.getLong(1));
        }
      }
      return digest;
    } catch (SQLException e) {
      throw new IllegalStateException("the databases cannot be read", e);
    }
  }

  /** Of what the rows say, in any order: the server's own checksum takes in how it stores them. */
  private static String sumOf(String table, Statement statement) throws SQLException {
    String columns =
        "SELECT GROUP_CONCAT(CONCAT('COALESCE(HEX(', IF(data_type LIKE '%binary' OR data_type LIKE '%blob',"
            + " CONCAT('`', column_name, '`'), CONCAT('CAST(`', column_name, '` AS CHAR)')), '), ''-'')')"
            + " ORDER BY ordinal_position SEPARATOR ', ') FROM information_schema.columns"
            + " WHERE CONCAT(table_schema, '.', table_name) = '"
            + table
            + "'";
    try (ResultSet found = statement.executeQuery(columns)) {
      found.next();
      return "SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', "
          + found.getString(1)
          + "))), 0) FROM "
          + table;
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
