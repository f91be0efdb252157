package oneaisle.local.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import oneaisle.local.Console;
import oneaisle.local.Part;
import oneaisle.local.Stack;
import oneaisle.local.StackListener;
import oneaisle.local.StackPorts;
import oneaisle.local.demo.DemoData;

/**
 * The process that all parts hang on: it starts them, holds their leashes, and stops them when it
 * is told to end.
 */
final class Owner {

  private final Workplace workplace;
  private final Console console;
  private final long began = System.nanoTime();
  private Stack stack;

  Owner(Workplace workplace, Console console) {
    this.workplace = workplace;
    this.console = console;
  }

  /**
   * Starts everything; returns when all is ready, or throws when it cannot be, with nothing left
   * running.
   */
  void start(StackPorts ports, boolean fresh) {
    LocalState state = workplace.state().startedBy(ProcessHandle.current(), ports);
    if (fresh) {
      state = state.withDemoLoaded(false);
    }
    workplace.keep(state);
    stack = new Stack(workplace.options(state), new Narrator());
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop"));
    stack.start();
    if (!state.demoLoaded()) {
      say("loading the demo data");
      new DemoData(stack).load();
      state = state.withDemoLoaded(true);
      say("demo data loaded");
    }
    workplace.keep(state.withReady(processes()));
    say("everything is ready");
  }

  private Map<String, Long> processes() {
    Map<String, Long> processes = new LinkedHashMap<>();
    stack.parts().forEach(part -> processes.put(part.name(), part.pid()));
    return processes;
  }

  private void end() {
    stack.close();
    say("stopped");
  }

  /** Holds on until the process is told to end. */
  void stay() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void say(String text) {
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    console.line(String.format(Locale.ROOT, "%6.1f s  %s", seconds, text));
  }

  private final class Narrator implements StackListener {

    @Override
    public void starting(Part part) {
      say(part.name() + " starts");
    }

    @Override
    public void ready(Part part, Duration took) {
      say("%s is ready on port %d".formatted(part.name(), part.ports().get(0)));
    }

    @Override
    public void stopped(Part part) {
      say(part.name() + " stopped");
    }
  }
}
