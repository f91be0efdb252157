package oneaisle.bench.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.bench.Retailer;
import oneaisle.bench.TestBed;
import oneaisle.bench.load.Sample;
import oneaisle.bench.machine.Usage;
import oneaisle.bench.report.Row;

/**
 * The yardstick: many connections, each with the statements that one reservation needs at least, in
 * a schema of its own on the same database server. No HTTP, no checks, no service.
 */
public final class RawLoops implements Work {

  private static final int CONNECTIONS = 32;
  private static final int ROWS_AT_ONCE = 1_000;
  private static final String SCHEMA = TestBed.SCRATCH_SCHEMA;

  private final boolean hot;

  private RawLoops(boolean hot) {
    this.hot = hot;
  }

  public static Work hot() {
    return new RawLoops(true);
  }

  public static Work spread() {
    return new RawLoops(false);
  }

  @Override
  public String name() {
    return hot ? "raw-hot" : "raw-spread";
  }

  @Override
  public boolean needsStock() {
    return false;
  }

  @Override
  public Row measure(TestBed bed) throws Exception {
    prepare(bed);
    List<Connection> connections = connect(bed);
    try {
      Sample warm = run(bed, connections, bed.scale().warmUp());
      Usage before = bed.usage();
      Sample measured = run(bed, connections, bed.scale().measured());
      Usage after = bed.usage();
      return new Row(
          name(),
          measured.perSecond(),
          "transactions",
          new Row.Latency(
              measured.millis(50), measured.millis(99), measured.millis(99.9), null, null),
          warm.errors() + measured.errors(),
          after.coresSince(before),
          after.memoryMegabytes(),
          CONNECTIONS + " connections");
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private Sample run(TestBed bed, List<Connection> connections, Duration duration)
      throws Exception {
    Reserving.Choice choice =
        hot
            ? Reserving.only(bed.retailer().store(0), bed.retailer().sku(0))
            : Reserving.spread(bed);
    ExecutorService threads = Executors.newFixedThreadPool(connections.size());
    try {
      long end = System.nanoTime() + duration.toNanos();
      List<Future<Sample>> running = new ArrayList<>();
      for (Connection connection : connections) {
        running.add(threads.submit(new RawLoop(connection, choice, end)));
      }
      Sample all = new Sample();
      for (Future<Sample> one : running) {
        all.add(one.get());
      }
      all.took(duration);
      return all;
    } finally {
      threads.shutdown();
    }
  }

  private static List<Connection> connect(TestBed bed) throws SQLException {
    List<Connection> connections = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      Connection connection = bed.connectToScratch();
      connection.setAutoCommit(false);
      connections.add(connection);
    }
    return connections;
  }

  private static void prepare(TestBed bed) throws SQLException, IOException {
    try (Connection root = bed.stack().database().connectAsRoot();
        Statement statement = root.createStatement();
        InputStream script = RawLoops.class.getResourceAsStream("/raw/schema.sql")) {
      statement.execute("DROP DATABASE IF EXISTS " + SCHEMA);
      statement.execute("CREATE DATABASE " + SCHEMA);
      statement.execute("GRANT ALL ON " + SCHEMA + ".* TO 'inventory'@'127.0.0.1'");
      statement.execute("USE " + SCHEMA);
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      for (String each : sql.split(";\\s*\n")) {
        statement.execute(each);
      }
    }
    try (Connection connection = bed.connectToScratch();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO stock_level (location, sku, on_hand, unavailable, reserved, safety_stock, incoming, sequence, version)"
                    + " VALUES (?, ?, 100000000, 0, 0, 2, 0, 0, 1)")) {
      fill(bed, insert);
    }
  }

  private static void fill(TestBed bed, PreparedStatement insert) throws SQLException {
    Retailer retailer = bed.retailer();
    int waiting = 0;
    for (int store = 0; store < bed.scale().stores(); store++) {
      for (int sku = 0; sku < bed.scale().spreadSkus(); sku++) {
        insert.setString(1, retailer.store(store));
        insert.setString(2, retailer.sku(sku));
        insert.addBatch();
        if (++waiting == ROWS_AT_ONCE) {
          insert.executeBatch();
          waiting = 0;
        }
      }
    }
    insert.executeBatch();
  }
}
