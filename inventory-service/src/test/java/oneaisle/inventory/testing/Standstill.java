package oneaisle.inventory.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import oneaisle.inventory.testing.AnotherInstance.Happening;
import oneaisle.local.ProcessPart;

/** A process that stands still for a while, as on a machine that hangs. */
final class Standstill {

  private Standstill() {}

  static void of(ProcessPart part, Happening meanwhile) throws Exception {
    signal("STOP", part.pid());
    try {
      meanwhile.happens();
    } finally {
      signal("CONT", part.pid());
    }
  }

  private static void signal(String name, long pid) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start();
      if (kill.waitFor() != 0) throw new IllegalStateException(name + " did not reach " + pid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
