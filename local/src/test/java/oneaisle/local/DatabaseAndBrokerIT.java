package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers, on free ports, with data that must survive everything. */
class DatabaseAndBrokerIT {

  @TempDir Path folder;

  @Test
  void what_was_committed_survives_a_stop_and_a_kill() throws Exception {
    try (MariaDb database = new MariaDb(folder, Ports.free(), 64, Secrets.random())) {
      database.start();
      execute(database, "CREATE TABLE seen (id INT PRIMARY KEY)");
      execute(database, "INSERT INTO seen VALUES (1)");

      database.stop();
      assertThat(database.isRunning()).isFalse();
      database.start();
      execute(database, "INSERT INTO seen VALUES (2)");

      long pid = database.pid();
      database.kill();
      assertThat(ProcessHandle.of(pid)).isEmpty();
      database.start();

      assertThat(number(database, "SELECT SUM(id) FROM seen")).isEqualTo(3);
    }
  }

  @Test
  void every_commit_is_flushed_and_isolation_is_read_committed() throws Exception {
    try (MariaDb database = new MariaDb(folder, Ports.free(), 64, Secrets.random())) {
      database.start();
      assertThat(number(database, "SELECT @@sync_binlog")).isEqualTo(1);
      assertThat(number(database, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo(1);
      assertThat(number(database, "SELECT @@log_bin")).isEqualTo(1);
      assertThat(text(database, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
      assertThat(text(database, "SELECT @@global.transaction_isolation"))
          .isEqualTo("READ-COMMITTED");
      assertThat(text(database, "SELECT @@character_set_database")).isEqualTo("utf8mb4");
    }
  }

  @Test
  void topics_survive_a_stop_and_a_kill_of_the_broker() throws Exception {
    List<Integer> ports = Ports.free(2);
    try (KafkaBroker broker = new KafkaBroker(folder, ports.get(0), ports.get(1))) {
      broker.start();
      try (Admin admin = broker.admin()) {
        admin.createTopics(List.of(new NewTopic("first", 6, (short) 1))).all().get();
      }
      broker.stop();
      broker.start();
      try (Admin admin = broker.admin()) {
        admin.createTopics(List.of(new NewTopic("second", 6, (short) 1))).all().get();
      }
      long pid = broker.pid();
      broker.kill();
      assertThat(ProcessHandle.of(pid)).isEmpty();
      broker.start();
      try (Admin admin = broker.admin()) {
        assertThat(admin.listTopics().names().get()).containsAll(Set.of("first", "second"));
      }
    }
  }

  private static void execute(MariaDb database, String sql) throws SQLException {
    try (Connection connection = database.connect("inventory");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(MariaDb database, String sql) throws SQLException {
    return Long.parseLong(text(database, sql));
  }

  private static String text(MariaDb database, String sql) throws SQLException {
    try (Connection connection = database.connect("inventory");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
