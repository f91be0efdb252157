package oneaisle.local;

import oneaisle.local.command.CheckCommand;
import oneaisle.local.command.DemoCommand;
import oneaisle.local.command.DownCommand;
import oneaisle.local.command.ImportCommand;
import oneaisle.local.command.LogsCommand;
import oneaisle.local.command.OwnCommand;
import oneaisle.local.command.PrepareCommand;
import oneaisle.local.command.RebuildCommand;
import oneaisle.local.command.StatusCommand;
import oneaisle.local.command.TokenCommand;
import oneaisle.local.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code ./oneaisle} runs. */
@Command(
    name = "oneaisle",
    description = "Runs all of OneAisle on this machine.",
    scope = CommandLine.ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    version = "1.0-SNAPSHOT",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:it worked", "1:it did not work", "2:the command was not understood"},
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      DemoCommand.class,
      CheckCommand.class,
      RebuildCommand.class,
      TokenCommand.class,
      LogsCommand.class,
      ImportCommand.class,
      OwnCommand.class,
      PrepareCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Launcher implements Runnable {

  /** The script runs the benchmarks without us, because they are a module of their own. */
  private static final String BENCH =
      "%nAnd ./oneaisle bench measures how fast all of it is; see ./oneaisle bench --help";

  @Spec CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  public static void main(String[] arguments) {
    Console console = new Console();
    CommandLine line = new CommandLine(new Launcher());
    line.getCommandSpec().usageMessage().footer(BENCH);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          console.failure(failure);
          return 1;
        });
    System.exit(line.execute(arguments));
  }
}
