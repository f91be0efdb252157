package oneaisle.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real MariaDB server with one schema and one user per service. It flushes the redo log and the
 * binary log at every commit, so what was answered as done survives {@code kill -9}.
 */
public final class MariaDb extends ProcessPart {

  public static final List<String> SCHEMAS = List.of("inventory", "orders", "customers");

  private static final String ROOT = "root";
  private static final int SMALLEST_LOG_MEGABYTES = 96;

  private final Path folder;
  private final int port;
  private final int bufferPoolMegabytes;
  private final Secrets secrets;

  /** Data live in {@code folder/data}, the log is {@code folder/database.log}. */
  public MariaDb(Path folder, int port, int bufferPoolMegabytes, Secrets secrets) {
    this(folder, folder.resolve("database.log"), port, bufferPoolMegabytes, secrets);
  }

  MariaDb(Path folder, Path log, int port, int bufferPoolMegabytes, Secrets secrets) {
    super("database", log);
    this.folder = folder.toAbsolutePath();
    this.port = port;
    this.bufferPoolMegabytes = bufferPoolMegabytes;
    this.secrets = secrets;
  }

  @Override
  protected LeashedProcess launch() throws IOException {
    MariaDbBinaries binaries = MariaDbBinaries.unpacked();
    Path data = folder.resolve("data");
    if (!Files.isDirectory(data)) {
      // a copy that was interrupted must not be mistaken for a database
      Path aside = folder.resolve("data.new");
      Folders.delete(aside);
      Folders.copy(binaries.template(), aside);
      Files.move(aside, data);
    }
    Path tmp = Files.createDirectories(folder.resolve("tmp"));
    Folders.writePrivately(initFile(), initStatements());
    return LeashedProcess.start(
        command(binaries, data, tmp),
        Map.of(binaries.libraryVariable(), binaries.libraries().toString()),
        folder,
        log());
  }

  private List<String> command(MariaDbBinaries binaries, Path data, Path tmp) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + binaries.home(),
                "--datadir=" + data,
                "--tmpdir=" + tmp,
                // a path that is short enough for a socket, wherever the data folder is
                "--socket=" + System.getProperty("java.io.tmpdir") + "/oneaisle-" + port + ".sock",
                "--pid-file=" + folder.resolve("mariadbd.pid"),
                "--init-file=" + initFile(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                // it would make a new certificate at every start: seconds of work, for a loopback
                // connection
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_nopad_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--max-connections=300",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes + "M",
                // a log that is soon full makes the server write pages instead of rows
                "--innodb-log-file-size="
                    + Math.max(SMALLEST_LOG_MEGABYTES, bufferPoolMegabytes / 4)
                    + "M",
                "--innodb-flush-log-at-trx-commit=1",
                "--log-bin=" + data.resolve("binlog"),
                "--server-id=1",
                "--binlog-format=ROW",
                "--sync-binlog=1",
                "--binlog-expire-logs-seconds=86400",
                "--max-binlog-total-size=1G"));
    if (ROOT.equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  private Path initFile() {
    return folder.resolve("init.sql");
  }

  /**
   * Runs at every start, one statement a line, so a changed password is a matter of starting again.
   */
  private String initStatements() {
    StringBuilder sql = new StringBuilder();
    for (String host : List.of("localhost", "127.0.0.1")) {
      sql.append(user(ROOT, host, secrets.rootPassword()));
      sql.append("GRANT ALL ON *.* TO 'root'@'%s' WITH GRANT OPTION;\n".formatted(host));
    }
    for (String schema : SCHEMAS) {
      sql.append("CREATE DATABASE IF NOT EXISTS `%s`;\n".formatted(schema));
      sql.append(user(schema, "127.0.0.1", secrets.schemaPassword(schema)));
      sql.append("GRANT ALL ON `%s`.* TO '%s'@'127.0.0.1';\n".formatted(schema, schema));
    }
    return sql.toString();
  }

  private static String user(String name, String host, String password) {
    return """
    CREATE USER IF NOT EXISTS '%1$s'@'%2$s' IDENTIFIED BY '%3$s';
    ALTER USER '%1$s'@'%2$s' IDENTIFIED BY '%3$s';
    """
        .formatted(name, host, password);
  }

  @Override
  public List<Integer> ports() {
    return List.of(port);
  }

  /** The schema's address with the options every service uses. */
  public String jdbcUrl(String schema) {
    return "jdbc:mysql://127.0.0.1:%d/%s?".formatted(port, schema)
        + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
        + "&cachePrepStmts=true&useLocalSessionState=true&connectTimeout=2000&socketTimeout=10000"
        + "&sessionVariables=transaction_isolation='READ-COMMITTED',innodb_lock_wait_timeout=3";
  }

  /** A connection as the service's own user. The caller closes it. */
  public Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(schema), schema, secrets.schemaPassword(schema));
  }

  /**
   * A connection that may read and write all schemas, without time limits. The caller closes it.
   */
  public Connection connectAsRoot() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:%d/?connectionTimeZone=UTC&connectTimeout=2000".formatted(port),
        ROOT,
        secrets.rootPassword());
  }

  @Override
  public boolean isReady() {
    if (!Ports.answers(port)) {
      return false;
    }
    try (Connection connection = connectAsRoot()) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  protected Duration startLimit() {
    return Duration.ofSeconds(90);
  }

  @Override
  protected Duration stopLimit() {
    return Duration.ofSeconds(60);
  }
}
