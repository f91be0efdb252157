package oneaisle.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oneaisle.bench.machine.ProcessFigures;
import oneaisle.bench.machine.Usage;
import oneaisle.bench.probe.ProbeWar;
import oneaisle.local.Api;
import oneaisle.local.Application;
import oneaisle.local.Feed;
import oneaisle.local.Folders;
import oneaisle.local.MariaDb;
import oneaisle.local.PayaraMicro;
import oneaisle.local.Ports;
import oneaisle.local.Secrets;
import oneaisle.local.Settling;
import oneaisle.local.Stack;
import oneaisle.local.StackFailure;
import oneaisle.local.StackListener;
import oneaisle.local.StackOptions;
import oneaisle.local.StackPorts;
import oneaisle.local.TokenIssuer;

/**
 * A whole stack of its own, on free ports and fresh data, for the benchmarks alone. All its
 * processes are on this one's leash.
 */
public final class TestBed implements AutoCloseable {

  private static final Duration FEED_LIMIT = Duration.ofMinutes(15);
  private static final Duration CALM_LIMIT = Duration.ofMinutes(15);

  /** Of the database server, for what is compared with the services. */
  public static final String SCRATCH_SCHEMA = "bench";

  private final Scale scale;
  private final Retailer retailer;
  private final Stack stack;
  private PayaraMicro probe;

  TestBed(Scale scale, Path folder, List<String> jvmArguments) {
    this.scale = scale;
    this.retailer = new Retailer(scale.stores(), scale.skus());
    StackOptions options =
        StackOptions.of(Folders.sourceRoot(), folder, StackPorts.free(), Secrets.random())
            .withHeapMegabytes(scale.heapMegabytes())
            .withBufferPoolMegabytes(scale.bufferPoolMegabytes())
            .withJvmArguments(jvmArguments.toArray(String[]::new));
    this.stack = new Stack(options, StackListener.SILENT);
  }

  void start() {
    stack.start();
  }

  /** The stores and the articles, known to all services. */
  void open() {
    send(Feed.LOCATIONS, retailer.locations());
    send(Feed.ITEMS, retailer.items());
    calm();
  }

  public Scale scale() {
    return scale;
  }

  public Retailer retailer() {
    return retailer;
  }

  public Stack stack() {
    return stack;
  }

  public int port(Application application) {
    return stack.options().ports().of(application);
  }

  /** Who may do everything. */
  public Api admin() {
    return Api.of(stack).withToken(stack.issuer().clientToken(TokenIssuer.CLI_CLIENT));
  }

  /** The token of the order service, which reserves. */
  public String serviceToken() {
    return stack.issuer().clientToken(Application.ORDERS.module());
  }

  /** Sends a feed of which every row must be new. */
  public void send(Feed feed, byte[] csv) {
    Api.Answer answer =
        admin()
            .sendBytes(
                Application.INVENTORY,
                "/inventory/v1/imports/" + feed.title(),
                BodyPublishers.ofByteArray(csv),
                Map.of("Content-Type", "text/csv"),
                FEED_LIMIT);
    JsonNode counts = answer.json();
    if (!answer.succeeded()
        || counts.path("applied").asLong() != counts.path("received").asLong()) {
      throw new StackFailure("the %s feed was not taken: %s".formatted(feed.title(), answer));
    }
  }

  /** Waits until no event is on its way, so that one measurement does not pay for another. */
  public void calm() {
    new Settling(stack).await(CALM_LIMIT, pending -> {});
  }

  /** To the schema that no service uses. The caller closes it. */
  public Connection connectToScratch() throws SQLException {
    MariaDb database = stack.database();
    Secrets secrets = stack.options().secrets();
    String user = Application.INVENTORY.schema();
    return DriverManager.getConnection(
        database.jdbcUrl(SCRATCH_SCHEMA), user, secrets.schemaPassword(user));
  }

  /** A server with nothing but a constant answer, started as the services are. */
  public int startProbe() {
    StackOptions options = stack.options();
    try {
      Path folder = options.folder().resolve("run").resolve("probe");
      probe =
          new PayaraMicro(
              new PayaraMicro.Settings(
                  "probe",
                  options.microJar(),
                  ProbeWar.write(folder.resolve("probe.war")),
                  folder,
                  options.logs().resolve("probe.log"),
                  Ports.free(),
                  options.heapMegabytes(),
                  Map.of(),
                  List.of()));
    } catch (IOException e) {
      throw new StackFailure("the probe cannot be packed", e);
    }
    probe.start();
    return probe.ports().get(0);
  }

  public void stopProbe() {
    if (probe != null) {
      probe.stop();
    }
  }

  /** What every part has used until now. */
  public Usage usage() {
    Map<String, Long> parts = new LinkedHashMap<>();
    for (Application application : stack.options().applications()) {
      parts.put(application.schema(), stack.application(application).pid());
    }
    if (probe != null && probe.isRunning()) {
      parts.put("probe", probe.pid());
    }
    parts.put("database", stack.database().pid());
    parts.put("broker", stack.broker().pid());
    parts.put("bench", ProcessHandle.current().pid());
    return Usage.of(parts);
  }

  /** What compiling has cost the services until now. */
  public double compilerSeconds() {
    return stack.options().applications().stream()
        .mapToDouble(
            application -> ProcessFigures.compilerSeconds(stack.application(application).pid()))
        .sum();
  }

  /** Its data are thrown away, so the database need not write them first. */
  @Override
  public void close() {
    stopProbe();
    for (Application application : stack.options().applications()) {
      stack.application(application).stop();
    }
    stack.database().kill();
    stack.close();
  }
}
