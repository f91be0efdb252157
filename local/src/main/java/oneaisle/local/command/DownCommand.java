package oneaisle.local.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import oneaisle.local.Console;
import oneaisle.local.Patience;
import oneaisle.local.StackFailure;
import picocli.CommandLine.Command;

/** {@code ./oneaisle down}. */
@Command(name = "down", description = "Stops everything cleanly; the data stay.")
public final class DownCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofSeconds(120);

  private final Console console = new Console();

  @Override
  public Integer call() {
    Workplace workplace = new Workplace();
    LocalState state = workplace.state();
    if (!state.ownerLives()) {
      console.line("OneAisle is not running.");
      return 0;
    }
    ProgressReader reader = new ProgressReader(workplace.progress(), console).fromEnd(0);
    ProcessHandle.of(state.ownerPid()).ifPresent(ProcessHandle::destroy);
    boolean ended =
        Patience.until(
            LIMIT,
            () -> {
              reader.readOn();
              return !state.ownerLives();
            });
    reader.readOn();
    if (!ended) {
      throw new StackFailure(
          "the process %d does not end. Its log is %s; kill -9 %d ends it and all its children"
              .formatted(state.ownerPid(), workplace.progress(), state.ownerPid()));
    }
    return 0;
  }
}
