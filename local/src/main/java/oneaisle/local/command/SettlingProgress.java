package oneaisle.local.command;

import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import oneaisle.local.Console;
import oneaisle.local.Settling;

/** Shows how many events are still on their way; says nothing while there are none. */
final class SettlingProgress implements Consumer<Settling.Pending>, AutoCloseable {

  private final Console console;
  private ProgressBar bar;
  private long most;

  SettlingProgress(Console console) {
    this.console = console;
  }

  @Override
  public void accept(Settling.Pending pending) {
    long open = pending.inOutboxes() + pending.unread();
    if (open > 0 && most == 0 && !console.isTerminal()) {
      console.line("waiting for %d events to settle…".formatted(open));
    }
    if (open > 0 && bar == null && console.isTerminal()) {
      bar = new ProgressBar("events", open);
    }
    most = Math.max(most, open);
    if (bar != null) {
      bar.maxHint(most);
      bar.stepTo(most - open);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
