package oneaisle.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that starts a child, says its pid, and waits to be killed. */
final class LeashHolder {

  private LeashHolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    LeashedProcess child =
        LeashedProcess.start(
            List.of("sleep", "600"), Map.of(), folder, folder.resolve("child.log"));
    System.out.println(child.pid());
    System.out.flush();
    Thread.currentThread().join();
  }
}
