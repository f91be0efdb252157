package oneaisle.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A part that is a process of its own, on a leash. */
public abstract class ProcessPart implements Part {

  private static final int TAIL_LINES = 15;

  private final String name;
  private final Path log;
  private volatile LeashedProcess process;

  protected ProcessPart(String name, Path log) {
    this.name = name;
    this.log = log;
  }

  /** Prepares folders and files and starts the process; need not wait until it is ready. */
  protected abstract LeashedProcess launch() throws IOException;

  /** True when it runs and will never be ready. */
  protected boolean gaveUp() {
    return false;
  }

  protected abstract Duration startLimit();

  protected abstract Duration stopLimit();

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Path log() {
    return log;
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    requireFreePorts();
    try {
      process = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be prepared: " + e.getMessage(), e);
    }
    Patience.until(startLimit(), () -> !process.isAlive() || gaveUp() || isReady());
    if (!process.isAlive()) {
      throw new StackFailure(
          "%s ended while starting (exit code %d).%n%s"
              .formatted(name, process.exitCode(), tail()));
    }
    if (gaveUp()) {
      stop();
      throw new StackFailure("%s could not start its application.%n%s".formatted(name, tail()));
    }
    if (!isReady()) {
      stop();
      throw new StackFailure(
          "%s is not ready after %d s.%n%s".formatted(name, startLimit().toSeconds(), tail()));
    }
  }

  @Override
  public void stop() {
    LeashedProcess current = process;
    if (current != null) {
      current.end(stopLimit());
    }
  }

  /** kill -9 of the process that does the work; returns when it is gone. */
  public void kill() {
    LeashedProcess current = process;
    if (current != null) {
      current.kill();
      current.awaitExit(Duration.ofSeconds(20));
    }
  }

  @Override
  public long pid() {
    LeashedProcess current = process;
    if (current == null) {
      throw new IllegalStateException(name + " was never started");
    }
    return current.pid();
  }

  @Override
  public boolean isRunning() {
    LeashedProcess current = process;
    return current != null && current.isAlive();
  }

  /** The end of the log, for the message when something failed. */
  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
      return "Its log is %s and ends with:%n  %s".formatted(log, String.join("\n  ", last));
    } catch (IOException e) {
      return "Its log should be " + log + ".";
    }
  }
}
