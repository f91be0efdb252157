package oneaisle.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a stack is to be built. Immutable: every {@code with…} answers a changed copy.
 *
 * @param home the source tree, where the WARs and the Payara Micro jar are
 * @param folder where the stack keeps its data and logs
 * @param ports where everybody listens
 * @param secrets passwords and keys
 * @param applications the applications to start; none for database, broker, issuer and mail alone
 * @param heapMegabytes the largest heap of each application
 * @param bufferPoolMegabytes the database's cache
 * @param environment more environment variables, or other values, per application
 * @param jvmArguments more JVM arguments for all applications
 */
public record StackOptions(
    Path home,
    Path folder,
    StackPorts ports,
    Secrets secrets,
    Set<Application> applications,
    int heapMegabytes,
    int bufferPoolMegabytes,
    Map<Application, Map<String, String>> environment,
    List<String> jvmArguments) {

  private static final int HEAP_MEGABYTES = 400;
  private static final int BUFFER_POOL_MEGABYTES = 512;
  private static final int SMALL_BUFFER_POOL_MEGABYTES = 128;

  /** Everything, at the given ports. */
  public static StackOptions of(Path home, Path folder, StackPorts ports, Secrets secrets) {
    return new StackOptions(
        home,
        folder.toAbsolutePath(),
        ports,
        secrets,
        EnumSet.allOf(Application.class),
        HEAP_MEGABYTES,
        BUFFER_POOL_MEGABYTES,
        Map.of(),
        List.of());
  }

  /**
   * For tests: everything, on free ports, with secrets of its own, small. What looks about now and
   * then does so more often, what a dead process held is free sooner, and the optimising compiler,
   * which servers that run for minutes never pay back, stays out of the way.
   */
  public static StackOptions forTests(Path folder) {
    return of(Folders.sourceRoot(), folder, StackPorts.free(), Secrets.random())
        .withBufferPoolMegabytes(SMALL_BUFFER_POOL_MEGABYTES)
        .withEnvironment(Application.ORDERS, "ONEAISLE_PLACING_FIRST_RECOVERY", "PT7S")
        .withEnvironment(Application.ORDERS, "ONEAISLE_PICKUP_EXPIRY_REST", "PT3S")
        .withEnvironment(Application.CUSTOMERS, "ONEAISLE_NOTIFICATION_CLAIM", "PT15S")
        .withJvmArguments("-XX:TieredStopAtLevel=1");
  }

  /**
   * For tests inside a service: database, broker, issuer and mail on free ports, no application.
   */
  public static StackOptions infrastructureForTests(Path folder) {
    return forTests(folder).withApplications();
  }

  public StackOptions withApplications(Application... chosen) {
    Set<Application> set = EnumSet.noneOf(Application.class);
    set.addAll(List.of(chosen));
    return new StackOptions(
        home,
        folder,
        ports,
        secrets,
        set,
        heapMegabytes,
        bufferPoolMegabytes,
        environment,
        jvmArguments);
  }

  public StackOptions withBufferPoolMegabytes(int megabytes) {
    return new StackOptions(
        home,
        folder,
        ports,
        secrets,
        applications,
        heapMegabytes,
        megabytes,
        environment,
        jvmArguments);
  }

  public StackOptions withHeapMegabytes(int megabytes) {
    return new StackOptions(
        home,
        folder,
        ports,
        secrets,
        applications,
        megabytes,
        bufferPoolMegabytes,
        environment,
        jvmArguments);
  }

  /** One more environment variable for one application; wins over the stack's own. */
  public StackOptions withEnvironment(Application application, String name, String value) {
    Map<Application, Map<String, String>> copy = new EnumMap<>(Application.class);
    environment.forEach((key, variables) -> copy.put(key, new HashMap<>(variables)));
    copy.computeIfAbsent(application, key -> new HashMap<>()).put(name, value);
    return new StackOptions(
        home,
        folder,
        ports,
        secrets,
        applications,
        heapMegabytes,
        bufferPoolMegabytes,
        copy,
        jvmArguments);
  }

  public StackOptions withJvmArguments(String... arguments) {
    return new StackOptions(
        home,
        folder,
        ports,
        secrets,
        applications,
        heapMegabytes,
        bufferPoolMegabytes,
        environment,
        List.of(arguments));
  }

  public Path microJar() {
    return home.resolve("local").resolve("target").resolve("payara-micro.jar");
  }

  public Path data() {
    return folder.resolve("data");
  }

  public Path logs() {
    return folder.resolve("logs");
  }
}
