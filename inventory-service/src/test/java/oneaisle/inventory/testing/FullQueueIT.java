package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.inventory.testing.AnotherInstance.Happening;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What callers meet when more requests wait for decisions than are let in, or theirs is not decided
 * in time: a 503 that says when to come again, and nothing has happened.
 */
class FullQueueIT {

  private static final String STORE = "Q-ONE";

  /** Places by default, and how many ask beyond them. */
  private static final int PLACES = 160;

  private static final int TOO_MANY = 40;

  /** A request's own patience by default. */
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  /** How long the database lets anybody wait for a lock, and a second for the way. */
  private static final Duration DECIDING = Duration.ofSeconds(4);

  private final URL server = Outside.service();
  private final String sku = "Q-" + Ids.next().toString().toUpperCase(Locale.ROOT);
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private Shop shop;

  @BeforeEach
  void open() {
    shop = new Shop(server, STORE).open(sku);
    shop.receive(sku, 1_000);
  }

  @AfterEach
  void the_books_balance() {
    callers.shutdownNow();
    Shop.checkInvariants();
  }

  @Test
  void beyond_the_places_everybody_is_refused_at_once_and_nothing_has_happened() throws Exception {
    Map<UUID, Future<Observed>> asked = new TreeMap<>();
    whileTheShelfIsLocked(
        () -> {
          for (int n = 0; n < PLACES + TOO_MANY; n++) {
            UUID id = Ids.next();
            asked.put(id, callers.submit(() -> Observed.of(() -> shop.reserve(id, sku, 1))));
          }
          Awaitility.await()
              .atMost(DEADLINE) // those with a place are still waiting
              .pollInterval(Duration.ofMillis(10))
              .until(() -> refused(asked) == TOO_MANY);
          assertThat(new Shelf(new Calls(server), sku).available(STORE)).isEqualTo(1_000);
          for (Future<Observed> answer : asked.values())
            requireTooManyWaiting(answer.get()).requireWithin(DEADLINE.plus(DECIDING), 503);
        });
    assertThat(shop.level(sku).path("reserved").asInt()).isZero();
    for (UUID id : asked.keySet())
      assertThat(shop.call("GET", "reservations/" + id, Shop.admin(), null, null).status())
          .isEqualTo(404);
    for (UUID id : asked.keySet())
      assertThat(shop.reserve(id, sku, 1).status()).as("asked again").isEqualTo(201);
    assertThat(shop.level(sku).path("reserved").asInt()).isEqualTo(PLACES + TOO_MANY);
  }

  @Test
  void whose_time_is_over_is_told_so_and_does_not_wait_on() throws Exception {
    UUID id = Ids.next();
    whileTheShelfIsLocked(
        () -> {
          Observed late = Observed.of(() -> shop.reserve(id, sku, 1));
          requireTooManyWaiting(late);
          assertThat(late.took()).isBetween(DEADLINE, DEADLINE.plus(DECIDING));
        });
    assertThat(shop.level(sku).path("reserved").asInt()).isZero();
    assertThat(shop.reserve(id, sku, 1).status()).isEqualTo(201);
  }

  private static long refused(Map<UUID, Future<Observed>> asked) {
    return asked.values().stream().filter(Future::isDone).count();
  }

  private static Observed requireTooManyWaiting(Observed seen) {
    assertThat(seen.status()).as("%s", seen.answer().json()).isEqualTo(503);
    Observed.requireRetryAfter(seen.answer());
    assertThat(seen.problem()).endsWith("/too-many-waiting");
    return seen;
  }

  private void whileTheShelfIsLocked(Happening happening) throws Exception {
    try (Connection connection = TestStack.get().database().connect("inventory")) {
      connection.setAutoCommit(false);
      try (PreparedStatement lock =
          connection.prepareStatement("SELECT sku FROM stock_level WHERE sku = ? FOR UPDATE")) {
        lock.setString(1, sku);
        lock.executeQuery();
        happening.happens();
      } finally {
        connection.rollback();
      }
    }
  }
}
