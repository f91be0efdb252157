package oneaisle.shared.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
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
        Application application = Application.valueOf(System.getProperty("oneaisle.it"));
        service = stack.twinOf(application, Ports.free());
        service.start();
      }
      return URI.create(service.url() + "/").toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String application = System.getProperty("oneaisle.it");
    if (application == null || stack != null) return;
    try {
      Path folder = Files.createTempDirectory("oneaisle-it");
      stack = Stack.start(StackOptions.infrastructureForTests(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // arquillian.xml passes this on to the server's command line; it is put into the XML as it is
    String options = options(Application.valueOf(application));
    System.setProperty(
        "oneaisle.it.jvm", options.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
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

  /**
   * Another zone than UTC on purpose (times must not depend on it); the container reads the
   * server's plain log.
   */
  private static String options(Application application) {
    return stack.environment(application).entrySet().stream()
        .map(entry -> "-D" + propertyName(entry.getKey()) + "=" + entry.getValue().replace(" ", ""))
        .collect(
            Collectors.joining(
                " ", "-Xmx512m -Duser.timezone=Asia/Kolkata -Doneaisle.log.format=plain ", ""));
  }

  private static String propertyName(String environmentName) {
    return environmentName.toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
