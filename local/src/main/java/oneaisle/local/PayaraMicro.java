package oneaisle.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One application on a Payara Micro of its own, at the context root {@code /}. */
public final class PayaraMicro extends ProcessPart {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /**
   * Nobody else's machine may call us, there is no cluster to listen for, and nobody is heard
   * before the application is there: the server would tell them that it does not know the path.
   */
  private static final String PREBOOT_COMMANDS =
      """
      set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
      set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=false
      set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
      """;

  private static final String POSTDEPLOY_COMMANDS =
      """
      set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=true
      """;

  private static final String REFUSED = "Exception while loading the app";

  private final Settings settings;
  private LogWatch watch;

  /**
   * What one server needs.
   *
   * @param name what people call it
   * @param microJar the Payara Micro jar
   * @param war the application
   * @param folder where its files are kept
   * @param log where its output goes
   * @param port where it answers HTTP
   * @param heapMegabytes the largest heap
   * @param environment its configuration
   * @param jvmArguments anything else for its JVM, such as a profiler or other garbage collector
   */
  public record Settings(
      String name,
      Path microJar,
      Path war,
      Path folder,
      Path log,
      int port,
      int heapMegabytes,
      Map<String, String> environment,
      List<String> jvmArguments) {}

  public PayaraMicro(Settings settings) {
    super(settings.name(), settings.log());
    this.settings = settings;
  }

  @Override
  protected LeashedProcess launch() throws IOException {
    for (Path needed : List.of(settings.microJar(), settings.war())) {
      if (!Files.isRegularFile(needed)) {
        throw new StackFailure(needed + " is missing: build it with mvn package -DskipTests");
      }
    }
    Files.createDirectories(settings.folder());
    watch = LogWatch.fromNow(log());
    return LeashedProcess.start(command(), settings.environment(), settings.folder(), log());
  }

  private List<String> command() throws IOException {
    Path temporary = Files.createDirectories(settings.folder().resolve("tmp"));
    Path root = Files.createDirectories(settings.folder().resolve("server"));
    Path commands = settings.folder().resolve("preboot.txt");
    Files.writeString(commands, PREBOOT_COMMANDS);
    Path opening = settings.folder().resolve("postdeploy.txt");
    Files.writeString(opening, POSTDEPLOY_COMMANDS);
    PayaraRuntime runtime = PayaraRuntime.expanded(settings.microJar());
    runtime.seed(root);
    List<String> command =
        new ArrayList<>(
            List.of(
                Jvm.executable(),
                "-Xms64m",
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=128m",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                // or every check of a token looks through all jars for a JSON library, three times
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                // Payara's JWT extension collects what it sees into fields without locks, so that a
                // concurrent deployment now and then ends without a token to inject
                "-Dorg.jboss.weld.bootstrap.concurrentDeployment=false",
                "-Djava.io.tmpdir=" + temporary.toAbsolutePath()));
    command.addAll(settings.jvmArguments());
    command.addAll(runtime.arguments());
    command.addAll(
        List.of(
            "--port",
            String.valueOf(settings.port()),
            "--nocluster",
            "--disablephonehome",
            "--prebootcommandfile",
            commands.toAbsolutePath().toString(),
            "--postdeploycommandfile",
            opening.toAbsolutePath().toString(),
            "--rootdir",
            root.toAbsolutePath().toString(),
            "--deploy",
            settings.war().toAbsolutePath().toString(),
            "--contextroot",
            "/"));
    return command;
  }

  @Override
  public List<Integer> ports() {
    return List.of(settings.port());
  }

  public String url() {
    return "http://127.0.0.1:" + settings.port();
  }

  @Override
  public boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  protected boolean gaveUp() {
    return watch.has(REFUSED);
  }

  @Override
  protected Duration startLimit() {
    return Duration.ofMinutes(10);
  }

  @Override
  protected Duration stopLimit() {
    return Duration.ofSeconds(60);
  }
}
