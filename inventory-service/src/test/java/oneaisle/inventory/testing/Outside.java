package oneaisle.inventory.testing;

import java.net.URL;
import oneaisle.shared.testing.TestStack;

/** The service as others see it: a process that nobody looks into. */
final class Outside {

  private Outside() {}

  /**
   * With its relay and its timers at work. Tests inside a server keep those still, to look at what
   * they would have taken.
   */
  static URL service() {
    URL service = TestStack.service();
    // the services renew their leases at this moment, so that one may be in the way of the other
    Shelf.until()
        .until(
            () -> {
              Shelf.update("DELETE FROM lease WHERE holder = 'test'");
              return true;
            });
    return service;
  }
}
