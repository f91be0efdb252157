package oneaisle.local;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Payara Micro, expanded once per machine and user instead of at every start, with an archive of
 * its loaded classes: together they halve the time and the processor work of a start. All servers
 * share it; each has a small folder of its own.
 */
public final class PayaraRuntime {

  private static final Duration EXPAND_LIMIT = Duration.ofMinutes(3);
  private static final List<String> SEED = List.of("config", "docroot", "lib");
  private static final Path DOMAIN = Path.of("config", "domain.xml");

  private final Path home;

  private PayaraRuntime(Path home) {
    this.home = home;
  }

  /** Expands on first use; takes seconds then, and nothing later. */
  public static PayaraRuntime expanded(Path microJar) throws IOException {
    // another jar or another Java must not meet the classes archived for this one
    String version = "payara-%d-java-%s".formatted(Files.size(microJar), Runtime.version());
    Path home = Folders.cache().resolve(version);
    PayaraRuntime runtime = new PayaraRuntime(home);
    if (!Files.isDirectory(home)) {
      Files.createDirectories(home.getParent());
      Path aside = Files.createTempDirectory(home.getParent(), "payara.");
      runOnce(
          List.of(
              Jvm.executable(),
              "-jar",
              microJar.toAbsolutePath().toString(),
              "--nocluster",
              "--rootdir",
              aside.toString(),
              "--outputlauncher"),
          aside);
      try {
        Files.move(aside, home);
      } catch (FileSystemException another) {
        Folders.delete(aside);
      }
    }
    return runtime;
  }

  /** Where the archive of loaded classes belongs; without it a start works, only slower. */
  public Path archive() {
    return home.resolve("classes.jsa");
  }

  private static void runOnce(List<String> command, Path folder) {
    Path log = folder.resolve("expanding.log");
    LeashedProcess process = LeashedProcess.start(command, Map.of(), folder, log);
    if (!process.awaitExit(EXPAND_LIMIT) || process.exitCode() != 0) {
      process.kill();
      throw new StackFailure("Payara Micro could not be expanded; see " + log);
    }
  }

  /**
   * Gives a server's folder what it must hold before a start. Its configuration is that of a first
   * start each time: the server adds what it has deployed, and would deploy that a second time.
   */
  void seed(Path folder) {
    try {
      for (String part : SEED) {
        if (!Files.exists(folder.resolve(part))) {
          Folders.copy(home.resolve(part), folder.resolve(part));
        }
      }
      Files.copy(home.resolve(DOMAIN), folder.resolve(DOMAIN), REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("could not prepare " + folder, e);
    }
  }

  /** The JVM arguments up to and including the main class. */
  List<String> arguments() throws IOException {
    Path launcher = launcher();
    List<String> arguments = new ArrayList<>();
    if (Files.exists(archive())) {
      arguments.add("-XX:SharedArchiveFile=" + archive());
    }
    try (JarFile jar = new JarFile(launcher.toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      arguments.addAll(opened("--add-opens", manifest.getValue("Add-Opens")));
      arguments.addAll(opened("--add-exports", manifest.getValue("Add-Exports")));
      arguments.add("-Dfish.payara.micro.BootJar=" + launcher.toUri());
      arguments.add("-Dfish.payara.micro.UnpackDir=" + home);
      arguments.addAll(List.of("-cp", launcher.toString(), manifest.getValue("Start-Class")));
    }
    return arguments;
  }

  /** The manifest's own words count only with {@code java -jar}. */
  private static List<String> opened(String option, String packages) {
    List<String> arguments = new ArrayList<>();
    if (packages != null) {
      for (String name : packages.trim().split("\\s+")) {
        arguments.add(option + "=" + name + "=ALL-UNNAMED");
      }
    }
    return arguments;
  }

  private Path launcher() {
    return home.resolve("launch-micro.jar");
  }
}
