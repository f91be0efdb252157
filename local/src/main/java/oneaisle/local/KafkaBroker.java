package oneaisle.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A real Kafka broker: one node that is its own controller, in a process of its own. */
public final class KafkaBroker extends ProcessPart {

  /** Any valid id does: a folder's cluster is never joined by another node. */
  private static final String CLUSTER_ID = "b25lYWlzbGUtbG9jYWwtMQ";

  private final Path folder;
  private final int port;
  private final int controllerPort;

  /** Data live in {@code folder/data}, the log is {@code folder/broker.log}. */
  public KafkaBroker(Path folder, int port, int controllerPort) {
    this(folder, folder.resolve("broker.log"), port, controllerPort);
  }

  KafkaBroker(Path folder, Path log, int port, int controllerPort) {
    super("broker", log);
    this.folder = folder.toAbsolutePath();
    this.port = port;
    this.controllerPort = controllerPort;
  }

  @Override
  protected LeashedProcess launch() throws IOException {
    Files.createDirectories(folder);
    Path properties = folder.resolve("server.properties");
    Files.writeString(properties, serverProperties());
    return LeashedProcess.start(
        List.of(
            Jvm.executable(),
            "-Xms128m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Duser.timezone=UTC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
            "-cp",
            Jvm.classPath(),
            KafkaNode.class.getName(),
            properties.toString(),
            CLUSTER_ID),
        Map.of(),
        folder,
        log());
  }

  private String serverProperties() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    auto.create.topics.enable=false
    num.partitions=6
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=6
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    # after kill -9 the broker may register again only when its old session has run out
    broker.session.timeout.ms=5000
    broker.heartbeat.interval.ms=1000
    num.network.threads=2
    num.io.threads=4
    log.cleaner.dedupe.buffer.size=16777216
    log.segment.bytes=67108864
    log.retention.hours=168
    """
        .formatted(port, controllerPort, folder.resolve("data").toString().replace('\\', '/'));
  }

  @Override
  public List<Integer> ports() {
    return List.of(port, controllerPort);
  }

  @Override
  public List<String> portNames() {
    return List.of("broker", "controller");
  }

  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** An admin client with short limits. The caller closes it. */
  public Admin admin() {
    Properties properties = new Properties();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return Admin.create(properties);
  }

  @Override
  public boolean isReady() {
    if (!Ports.answers(port)) {
      return false;
    }
    try (Admin admin = admin()) {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  protected Duration startLimit() {
    return Duration.ofSeconds(60);
  }

  @Override
  protected Duration stopLimit() {
    return Duration.ofSeconds(30);
  }
}
