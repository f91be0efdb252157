package oneaisle.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import oneaisle.local.Console;
import oneaisle.local.Jvm;
import oneaisle.local.Patience;
import oneaisle.local.StackFailure;
import oneaisle.local.StackPorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./oneaisle up}. */
@Command(
    name = "up",
    description = "Starts everything, in the background, and loads the demo data.",
    sortOptions = false)
public final class UpCommand implements Callable<Integer> {

  /**
   * Ctrl-C and a closed terminal are not for the owner: it outlives the command that started it.
   */
  private static final String DETACHED = "trap '' HUP INT QUIT; exec \"$@\"";

  private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

  @Mixin PortChoice ports;

  @Option(names = "--fresh", description = "Start with empty data; all that was there is lost.")
  boolean fresh;

  @Option(names = "--foreground", description = "Stay in the foreground; Ctrl-C stops everything.")
  boolean foreground;

  private final Console console = new Console();
  private final Workplace workplace = new Workplace();

  @Override
  public Integer call() throws IOException {
    StackPorts chosen = ports.ports();
    LocalState before = workplace.state();
    if (before.ownerLives() && fresh) {
      throw new StackFailure("OneAisle is running. Before a fresh start stop it: ./oneaisle down");
    }
    if (before.ownerLives()) {
      requireSamePorts(before.ports());
      console.line("OneAisle is already running.");
      new Welcome(console, before.ports()).print();
      return 0;
    }
    if (fresh) {
      workplace.deleteData();
    }
    if (foreground) {
      Owner owner = new Owner(workplace, console);
      owner.start(chosen, fresh);
      new Welcome(console, chosen).print();
      owner.stay();
      return 0;
    }
    return startInBackground();
  }

  private void requireSamePorts(StackPorts running) {
    List<String> others = ports.otherThan(running);
    if (others.isEmpty()) {
      return;
    }
    String where =
        running.byName().entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining(", "));
    throw new StackFailure(
        "OneAisle is running already, and not on the port you ask for (%s), but on: %s. To change that stop it first: ./oneaisle down"
            .formatted(String.join(", ", others), where));
  }

  private int startInBackground() throws IOException {
    Path progress = workplace.progress();
    Files.createDirectories(progress.getParent());
    Files.deleteIfExists(progress);
    Process owner =
        new ProcessBuilder(ownerCommand())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(progress.toFile())
            .redirectErrorStream(true)
            .start();
    Thread stopOwner = new Thread(() -> stop(owner), "stop");
    Runtime.getRuntime().addShutdownHook(stopOwner);
    ProgressReader reader = new ProgressReader(progress, console);
    Patience.until(
        Duration.ofDays(1),
        () -> {
          reader.readOn();
          return !owner.isAlive() || isReady(owner);
        });
    reader.readOn();
    if (!owner.isAlive()) {
      console.line("Nothing was left running.");
      return 1;
    }
    Runtime.getRuntime().removeShutdownHook(stopOwner);
    new Welcome(console, ports.ports()).print();
    return 0;
  }

  private boolean isReady(Process owner) {
    LocalState state = workplace.state();
    return state.ready() && state.ownerPid() == owner.pid();
  }

  private void stop(Process owner) {
    if (owner.isAlive()) {
      console.line("Stopping…");
      owner.destroy();
      Patience.until(STOP_LIMIT, () -> !owner.isAlive());
    }
  }

  private List<String> ownerCommand() {
    StackPorts chosen = ports.ports();
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                DETACHED,
                "owner",
                Jvm.executable(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=" + StandardCharsets.UTF_8,
                "-cp",
                Jvm.classPath(),
                "oneaisle.local.Launcher",
                "own"));
    command.addAll(PortChoice.asArguments(chosen));
    if (fresh) {
      command.add("--fresh");
    }
    return command;
  }
}
