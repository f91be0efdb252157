package oneaisle.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import oneaisle.local.Console;
import oneaisle.local.Patience;
import oneaisle.local.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./oneaisle logs orders -f}. */
@Command(name = "logs", description = "Prints the end of a log.")
public final class LogsCommand implements Callable<Integer> {

  private static final Set<String> WITHIN_LAUNCHER = Set.of("issuer", "mail");
  private static final long TAIL_BYTES = 16 * 1024;

  @Parameters(
      paramLabel = "PART",
      arity = "0..1",
      defaultValue = "oneaisle",
      description =
          "inventory, orders, customers, database, broker; oneaisle (the launcher, with issuer and mail in it) if none.")
  String part;

  @Option(names = "-f", description = "Follow: go on printing until Ctrl-C.")
  boolean follow;

  @Override
  public Integer call() {
    if (WITHIN_LAUNCHER.contains(part)) {
      throw new StackFailure(
          "%s runs within the launcher and has no log of its own; that of the launcher is ./oneaisle logs"
              .formatted(part));
    }
    Path log = new Workplace().folder().resolve("logs").resolve(part + ".log");
    if (!part.matches("[a-z]+") || !Files.exists(log)) {
      throw new StackFailure(
          "there is no log of %s; choose inventory, orders, customers, database, broker or oneaisle"
              .formatted(part));
    }
    ProgressReader reader = new ProgressReader(log, new Console()).fromEnd(TAIL_BYTES);
    reader.readOn();
    if (follow) {
      Patience.until(
          Duration.ofDays(1),
          () -> {
            reader.readOn();
            return false;
          });
    }
    return 0;
  }
}
