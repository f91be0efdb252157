package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invariants against the tables that the applications really make. */
class InvariantIT {

  @TempDir Path folder;
  private final Secrets secrets = Secrets.random();

  @Test
  void every_invariant_holds_for_empty_tables_and_notices_when_it_is_violated() throws Exception {
    try (MariaDb database = new MariaDb(folder, Ports.free(), 64, secrets)) {
      database.start();
      assertThat(Invariant.examine(database))
          .allSatisfy(
              finding ->
                  assertThat(finding.violations().toString()).contains("cannot be examined"));

      for (Application application : Application.values()) {
        migrate(database, application);
      }
      assertThat(Invariant.examine(database)).allMatch(Invariant.Finding::holds);

      spoil(database);
      assertThat(Invariant.examine(database))
          .allSatisfy(
              finding ->
                  assertThat(finding.violations()).as(finding.invariant().name()).isNotEmpty());
    }
  }

  private void migrate(MariaDb database, Application application) throws IOException, SQLException {
    String schema = application.schema();
    String url = database.jdbcUrl(schema) + "&allowMultiQueries=true";
    try (Connection connection =
            DriverManager.getConnection(url, schema, secrets.schemaPassword(schema));
        Statement statement = connection.createStatement()) {
      for (String folder :
          new String[] {
            "shared/src/main/resources/db/shared",
            application.module() + "/src/main/resources/db/migration"
          }) {
        try (Stream<Path> files = Files.list(Folders.sourceRoot().resolve(folder))) {
          for (Path file : (Iterable<Path>) files.sorted()::iterator) {
            execute(statement, Files.readString(file));
          }
        }
      }
    }
  }

  /** All statements of a script; a failure of a later one shows only when its result is fetched. */
  private static void execute(Statement statement, String script) throws SQLException {
    statement.execute(script);
    while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
      // the next result
    }
  }

  private static void spoil(MariaDb database) throws IOException, SQLException {
    try (var script = InvariantIT.class.getResourceAsStream("/invariants-spoilt/spoil.sql");
        Connection connection = database.connectAsRoot();
        Statement statement = connection.createStatement()) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        statement.execute(line);
      }
    }
  }
}
