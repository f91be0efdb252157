package oneaisle.local.command;

import java.util.concurrent.Callable;
import oneaisle.local.Console;
import oneaisle.local.demo.Journey;
import picocli.CommandLine.Command;

/** {@code ./oneaisle demo}. */
@Command(
    name = "demo",
    description = "Plays one purchase through every channel and tells what happens.")
public final class DemoCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    new Journey(new Workplace().running(), new Console()).play();
    return 0;
  }
}
