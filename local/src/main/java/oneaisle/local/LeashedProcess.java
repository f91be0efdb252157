package oneaisle.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A child process that cannot outlive us, however we die. A small shell holds the leash: it starts
 * the child, says the child's pid, and reads from a pipe that only we hold open. When we are gone,
 * even by {@code kill -9}, the system closes the pipe, the shell reads the end of it and kills the
 * child.
 */
public final class LeashedProcess {

  /**
   * The child ignores Ctrl-C and a closed terminal, because its owner decides in which order things
   * end. It neither inherits the pipe (descriptor 3) nor the shell's output, so nobody waits for a
   * descriptor that a grandchild kept.
   */
  private static final String LEASH =
      """
      trap '' HUP INT QUIT
      log=$1; shift
      exec 3<&0
      "$@" </dev/null >>"$log" 2>&1 3<&- &
      child=$!
      echo $child
      exec >/dev/null 2>&1
      ( while read -r line <&3; do :; done; kill -9 $child ) &
      watcher=$!
      wait $child
      code=$?
      kill $watcher
      exit $code
      """;

  private final Process shell;
  private final ProcessHandle child;

  private LeashedProcess(Process shell, ProcessHandle child) {
    this.shell = shell;
    this.child = child;
  }

  /** Starts the command in the folder; what it prints is appended to the log. */
  public static LeashedProcess start(
      List<String> command, Map<String, String> environment, Path folder, Path log) {
    List<String> leashed = new ArrayList<>(List.of("sh", "-c", LEASH, "leash", log.toString()));
    leashed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(leashed).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Process shell = builder.start();
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(shell.getInputStream(), StandardCharsets.US_ASCII));
      String pid = said.readLine();
      if (pid == null) {
        throw new StackFailure("could not start " + command.get(0) + "; see " + log);
      }
      return new LeashedProcess(shell, handleOf(Long.parseLong(pid.trim()), shell));
    } catch (IOException e) {
      throw new UncheckedIOException("could not start " + command.get(0), e);
    }
  }

  /** A child that died at once is gone from the process table: its shell stands for it. */
  private static ProcessHandle handleOf(long pid, Process shell) {
    return ProcessHandle.of(pid).orElse(shell.toHandle());
  }

  /** The real process, not the shell that holds its leash. */
  public long pid() {
    return child.pid();
  }

  public boolean isAlive() {
    return shell.isAlive();
  }

  /** Asks the process to end in its own time. */
  public void terminate() {
    if (shell.isAlive()) {
      child.destroy();
    }
  }

  /** Ends the process without asking it, as a power cut would. */
  public void kill() {
    if (shell.isAlive()) {
      child.destroyForcibly();
    }
  }

  /** True when the process is gone. */
  public boolean awaitExit(Duration limit) {
    try {
      return shell.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Asks, waits, and kills what did not listen. */
  public void end(Duration limit) {
    terminate();
    if (!awaitExit(limit)) {
      kill();
      awaitExit(Duration.ofSeconds(10));
    }
  }

  /** The exit code of the ended process; 128 + signal number if a signal ended it. */
  public int exitCode() {
    return shell.exitValue();
  }
}
