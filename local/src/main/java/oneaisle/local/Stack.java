package oneaisle.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/**
 * The whole of OneAisle on one machine: database, broker, issuer, mail catcher and the
 * applications, as real processes. Starts them in the order in which they need each other, and
 * stops them the other way round.
 */
public final class Stack implements AutoCloseable {

  private static final int LONGEST_START_MINUTES = 12;

  private final StackOptions options;
  private final StackListener listener;
  private final MariaDb database;
  private final KafkaBroker broker;
  private final TokenIssuer issuer;
  private final MailCatcher mail;
  private final Map<Application, PayaraMicro> applications = new EnumMap<>(Application.class);

  /** Builds it without starting anything. */
  public Stack(StackOptions options, StackListener listener) {
    // once, before several threads would do it at the same time and complain about each other
    LoggerFactory.getILoggerFactory();
    this.options = options;
    this.listener = listener;
    StackPorts ports = options.ports();
    this.database =
        new MariaDb(
            options.data().resolve("database"),
            options.logs().resolve("database.log"),
            ports.database(),
            options.bufferPoolMegabytes(),
            options.secrets());
    this.broker =
        new KafkaBroker(
            options.data().resolve("broker"),
            options.logs().resolve("broker.log"),
            ports.broker(),
            ports.controller());
    this.issuer =
        new TokenIssuer(
            options.data().resolve("issuer"),
            options.logs().resolve("issuer.log"),
            ports.issuer(),
            options.secrets());
    this.mail = new MailCatcher(options.logs(), ports.mail(), ports.smtp());
    Configuration configuration = new Configuration(options, database, broker, issuer);
    for (Application application : options.applications()) {
      String name = application.schema();
      int port = options.ports().of(application);
      applications.put(application, server(application, name, port, configuration));
    }
  }

  private PayaraMicro server(
      Application application, String name, int port, Configuration configuration) {
    return new PayaraMicro(
        new PayaraMicro.Settings(
            name,
            options.microJar(),
            application.war(options.home()),
            options.folder().resolve("run").resolve(name),
            options.logs().resolve(name + ".log"),
            port,
            options.heapMegabytes(),
            configuration.of(application),
            options.jvmArguments()));
  }

  /**
   * One more server of an application, on the same database and broker. It is the caller's: the
   * stack neither starts nor stops it.
   */
  public PayaraMicro twinOf(Application application, int port) {
    String name = application.schema() + "-" + port;
    return server(application, name, port, new Configuration(options, database, broker, issuer));
  }

  /** Builds and starts it; when a part does not come up, whatever was started is stopped again. */
  public static Stack start(StackOptions options) {
    Stack stack = new Stack(options, StackListener.SILENT);
    stack.start();
    return stack;
  }

  /**
   * Starts every part that does not run. When one fails, all are stopped and the failure is thrown.
   */
  public void start() {
    parts().stream().filter(part -> !part.isRunning()).forEach(Part::requireFreePorts);
    try {
      startTogether(List.of(database, broker, issuer, mail));
      startTogether(List.copyOf(applications.values()));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void startTogether(List<? extends Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    AtomicReference<RuntimeException> firstFailure = new AtomicReference<>();
    ExecutorService threads = Executors.newFixedThreadPool(parts.size());
    for (Part part : parts) {
      threads.execute(
          () -> {
            try {
              start(part);
            } catch (RuntimeException e) {
              // nobody waits for the others when the stack cannot be complete any more
              if (firstFailure.compareAndSet(null, e)) {
                parts.forEach(Part::stop);
              }
            }
          });
    }
    threads.shutdown();
    awaitEnd(threads);
    if (firstFailure.get() != null) {
      throw firstFailure.get();
    }
  }

  private static void awaitEnd(ExecutorService threads) {
    try {
      if (!threads.awaitTermination(LONGEST_START_MINUTES, TimeUnit.MINUTES)) {
        throw new StackFailure("the stack did not start in " + LONGEST_START_MINUTES + " minutes");
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new StackFailure("interrupted while starting", e);
    }
  }

  private void start(Part part) {
    listener.starting(part);
    long began = System.nanoTime();
    part.start();
    listener.ready(part, Duration.ofNanos(System.nanoTime() - began));
  }

  /** Everything there is, in the order in which it starts. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(database, broker, issuer, mail));
    parts.addAll(applications.values());
    return parts;
  }

  public StackOptions options() {
    return options;
  }

  public MariaDb database() {
    return database;
  }

  public KafkaBroker broker() {
    return broker;
  }

  public TokenIssuer issuer() {
    return issuer;
  }

  public MailCatcher mail() {
    return mail;
  }

  /** The server of one application. */
  public PayaraMicro application(Application application) {
    PayaraMicro server = applications.get(application);
    if (server == null) {
      throw new IllegalArgumentException(application + " is not part of this stack");
    }
    return server;
  }

  /** The environment an application gets, for a test that starts the application in its own way. */
  public Map<String, String> environment(Application application) {
    return new Configuration(options, database, broker, issuer).of(application);
  }

  /** Stops the applications first, all at once, then what they need. */
  @Override
  public synchronized void close() {
    applications.values().parallelStream().forEach(this::stop);
    stop(mail);
    stop(issuer);
    stop(broker);
    stop(database);
  }

  private void stop(Part part) {
    boolean ran = part.isRunning();
    part.stop();
    if (ran) {
      listener.stopped(part);
    }
  }
}
