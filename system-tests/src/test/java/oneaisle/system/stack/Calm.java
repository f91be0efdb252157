package oneaisle.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import oneaisle.local.Invariant;
import oneaisle.local.Settling;
import org.awaitility.Awaitility;

/**
 * The moment at which everything that was started has come to its end: no order is half placed, no
 * event waits to be published or taken, no mail waits to be sent.
 */
public final class Calm {

  private static final String UNFINISHED =
      "SELECT (SELECT COUNT(*) FROM orders.placing)"
          + " + (SELECT COUNT(*) FROM customers.notification WHERE outcome = 'QUEUED')";

  private static final int LOOKS_IN_A_ROW = 2;

  private final Settling settling = new Settling(TheStack.get());
  private int calmLooks;

  private Calm() {}

  public static void await() {
    await(Duration.ofSeconds(60));
  }

  public static void await(Duration limit) {
    Awaitility.await("everything that was started has ended")
        .atMost(limit)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(150))
        .ignoreExceptions()
        .until(new Calm()::look);
  }

  /** One look is not enough: what moves between databases and broker may be seen in neither. */
  private boolean look() {
    boolean calm = Databases.number(UNFINISHED) == 0 && settling.pending().isNothing();
    calmLooks = calm ? calmLooks + 1 : 0;
    return calmLooks >= LOOKS_IN_A_ROW;
  }

  /** What must be true of all three databases together is true of them. */
  public static void booksBalance() {
    await();
    List<Invariant.Finding> findings = Invariant.examine(TheStack.get().database());
    assertThat(findings).isNotEmpty();
    assertThat(findings)
        .allSatisfy(
            finding ->
                assertThat(finding.violations()).as(finding.invariant().sentence()).isEmpty());
  }
}
