package oneaisle.shared.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import oneaisle.local.Application;
import oneaisle.local.Folders;
import oneaisle.local.PayaraMicro;
import oneaisle.local.Ports;
import oneaisle.local.Stack;
import oneaisle.local.StackOptions;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Database, broker, issuer and mail catcher for the tests of one module: real ones, on free ports,
 * started once before the first test and gone after the last. Failsafe asks for it with {@code
 * oneaisle.it}, which names the application whose configuration the server under test gets.
 */
public final class TestStack implements LauncherSessionListener {

  /** On purpose: times must not depend on where a server runs. */
  private static final String ANOTHER_ZONE = "-Duser.timezone=Asia/Kolkata";

  private static Stack stack;
  private static PayaraMicro service;

  /** The running stack, for tests that run outside the server. */
  public static Stack get() {
    return stack;
  }

  /**
   * The packaged service as a process of its own, for tests that see it from outside only. The
   * first that asks starts it, all share it; it runs beside a server with tests inside, as a second
   * instance would.
   */
  public static synchronized URL service() {
    try {
      if (service == null) {
        service = server(application().war(Folders.sourceRoot()));
        service.start();
      }
      return URI.create(service.url() + "/").toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A server for this archive with the configuration of the module's application, not started yet.
   * Its log is kept beside the reports.
   */
  static PayaraMicro server(Path war) {
    int port = Ports.free();
    StackOptions options = stack.options();
    List<String> arguments = new ArrayList<>(options.jvmArguments());
    arguments.add(ANOTHER_ZONE);
    return new PayaraMicro(
        new PayaraMicro.Settings(
            application().module() + "-" + port,
            options.microJar(),
            war,
            options.folder().resolve("run-" + port),
            Path.of("target", "server-" + port + ".log").toAbsolutePath(),
            port,
            options.heapMegabytes(),
            stack.environment(application()),
            arguments));
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getProperty("oneaisle.it") == null || stack != null) return;
    try {
      Path folder = Files.createTempDirectory("oneaisle-it");
      stack = Stack.start(StackOptions.infrastructureForTests(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (stack == null) return;
    if (service != null) service.stop();
    service = null;
    Path folder = stack.options().folder();
    stack.close();
    stack = null;
    Folders.delete(folder);
  }

  private static Application application() {
    return Application.valueOf(System.getProperty("oneaisle.it"));
  }
}
