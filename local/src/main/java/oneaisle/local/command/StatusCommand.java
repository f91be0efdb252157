package oneaisle.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import oneaisle.local.Console;
import oneaisle.local.Part;
import oneaisle.local.Stack;
import oneaisle.local.StackListener;
import picocli.CommandLine.Command;

/** {@code ./oneaisle status}. */
@Command(
    name = "status",
    description = "Shows what runs, on which port, and how much memory it takes.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything is ready",
      "1:a part is not ready",
      "2:the command was not understood",
      "3:OneAisle is not running",
    })
public final class StatusCommand implements Callable<Integer> {

  private static final int NOT_RUNNING = 3;

  private final Console console = new Console();

  @Override
  public Integer call() {
    Workplace workplace = new Workplace();
    LocalState state = workplace.state();
    if (!state.ownerLives()) {
      console.line("OneAisle is not running. Start it with ./oneaisle up");
      return NOT_RUNNING;
    }
    Stack stack = new Stack(workplace.options(state), StackListener.SILENT);
    console.line(console.bold(row("part", "port", "pid", "memory", "")));
    boolean allReady = true;
    for (Part part : stack.parts()) {
      boolean ready = part.isReady();
      allReady &= ready;
      long pid = state.pids().getOrDefault(part.name(), 0L);
      console.line(
          row(
              part.name(),
              part.ports().stream().map(String::valueOf).collect(Collectors.joining(" ")),
              pid == 0 ? "" : String.valueOf(pid),
              memory(pid),
              ready ? console.good("ready") : console.bad("not ready")));
    }
    console.line("Data and logs are in " + workplace.folder());
    return allReady ? 0 : 1;
  }

  private static String row(String part, String port, String pid, String memory, String ready) {
    return "%-10s %-10s %8s %9s  %s".formatted(part, port, pid, memory, ready);
  }

  /**
   * Resident memory as the system counts it; {@code ps} is the one way that works on every Unix.
   */
  private static String memory(long pid) {
    if (pid == 0) {
      return "";
    }
    try {
      Process ps =
          new ProcessBuilder(List.of("ps", "-o", "rss=", "-p", String.valueOf(pid))).start();
      String kilobytes =
          new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
      return kilobytes.isEmpty()
          ? "gone"
          : String.format(Locale.ROOT, "%d MiB", Long.parseLong(kilobytes) / 1024);
    } catch (IOException e) {
      return "?";
    }
  }
}
