package oneaisle.local.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import oneaisle.local.Console;
import oneaisle.local.Invariant;
import oneaisle.local.Settling;
import oneaisle.local.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./oneaisle check}. */
@Command(
    name = "check",
    description = "Proves that stock, ledger, reservations and orders agree in all databases.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all invariants hold",
      "1:one is violated, or they could not be examined",
      "2:the command was not understood",
    })
public final class CheckCommand implements Callable<Integer> {

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long to wait for events to settle; ${DEFAULT-VALUE}.")
  int timeoutSeconds;

  private final Console console = new Console();

  @Override
  public Integer call() {
    Stack stack = new Workplace().running();
    new Settling(stack).await(Duration.ofSeconds(timeoutSeconds), pending -> {});
    List<Invariant.Finding> findings = Invariant.examine(stack.database());
    findings.forEach(this::print);
    long broken = findings.stream().filter(finding -> !finding.holds()).count();
    if (broken == 0) {
      console.line(console.good("All %d invariants hold.".formatted(findings.size())));
      return 0;
    }
    console.line(
        console.bad("%d of %d invariants are violated.".formatted(broken, findings.size())));
    return 1;
  }

  private void print(Invariant.Finding finding) {
    String counted =
        String.format(Locale.ROOT, "(%,d %s)", finding.examined(), finding.invariant().examined());
    String mark = finding.holds() ? console.good("holds   ") : console.bad("VIOLATED");
    console.line(
        "%s  %s %s".formatted(mark, finding.invariant().sentence(), console.faint(counted)));
    finding.violations().forEach(text -> console.line("          " + text));
  }
}
