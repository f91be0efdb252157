package oneaisle.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence that must be true of the databases whenever events have settled, and the query that
 * finds where it is not. Kept in {@code invariants/*.sql}: the first line is the sentence, the
 * second names the schema, the third counts what was examined; then one SELECT whose every row is
 * the text of a violation.
 *
 * @param name the file's name
 * @param sentence what holds
 * @param schema the schema the query runs in
 * @param examined what is counted, such as {@code stock levels}
 * @param countSql how many there are
 * @param violationsSql one row per violation
 */
public record Invariant(
    String name,
    String sentence,
    String schema,
    String examined,
    String countSql,
    String violationsSql) {

  private static final String FOLDER = "/invariants/";

  /** What an invariant's queries found. */
  public record Finding(Invariant invariant, long examined, List<String> violations) {

    public boolean holds() {
      return violations.isEmpty();
    }
  }

  /** All of them, in the order of the index. */
  public static List<Invariant> all() {
    return text("index.txt").lines().filter(name -> !name.isBlank()).map(Invariant::read).toList();
  }

  private static Invariant read(String name) {
    List<String> lines = text(name + ".sql").lines().toList();
    String[] count = after(lines.get(2), "-- counts ").split(": ", 2);
    return new Invariant(
        name,
        after(lines.get(0), "-- "),
        after(lines.get(1), "-- schema "),
        count[0],
        count[1],
        String.join("\n", lines.subList(3, lines.size())));
  }

  private static String after(String line, String start) {
    if (!line.startsWith(start)) {
      throw new IllegalStateException(
          "expected a line that starts with '%s': %s".formatted(start, line));
    }
    return line.substring(start.length()).strip();
  }

  private static String text(String file) {
    try (InputStream stream = Invariant.class.getResourceAsStream(FOLDER + file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("invariant " + file + " cannot be read", e);
    }
  }

  /** All findings of one moment: every query sees the same snapshot of all schemas. */
  public static List<Finding> examine(MariaDb database) {
    try (Connection connection = database.connectAsRoot();
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
      List<Finding> findings = new ArrayList<>();
      for (Invariant invariant : all()) {
        findings.add(invariant.examine(statement));
      }
      statement.execute("ROLLBACK");
      return findings;
    } catch (SQLException e) {
      throw new StackFailure("the database does not answer: " + e.getMessage(), e);
    }
  }

  private Finding examine(Statement statement) throws SQLException {
    statement.execute("USE `" + schema + "`");
    try {
      List<String> violations = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(violationsSql)) {
        while (rows.next()) {
          violations.add(rows.getString(1));
        }
      }
      try (ResultSet row = statement.executeQuery(countSql)) {
        row.next();
        return new Finding(this, row.getLong(1), violations);
      }
    } catch (SQLException e) {
      if (!Arrays.asList("42S02", "42S22").contains(e.getSQLState())) {
        throw e;
      }
      return new Finding(
          this,
          0,
          List.of(
              "cannot be examined: %s (did every application start once?)"
                  .formatted(e.getMessage())));
    }
  }
}
