package oneaisle.local.command;

import java.util.concurrent.Callable;
import oneaisle.local.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The background process behind {@link UpCommand}. */
@Command(name = "own", hidden = true, description = "Owns the processes of the stack.")
public final class OwnCommand implements Callable<Integer> {

  @Mixin PortChoice ports;

  @Option(names = "--fresh")
  boolean fresh;

  @Override
  public Integer call() {
    Owner owner = new Owner(new Workplace(), new Console());
    owner.start(ports.ports(), fresh);
    owner.stay();
    return 0;
  }
}
