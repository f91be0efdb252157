package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.inventory.testing.Persistent.Life;
import oneaisle.local.Application;
import oneaisle.local.PayaraMicro;
import oneaisle.local.Ports;
import oneaisle.local.Stack;
import oneaisle.local.StackListener;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service whose database is lost in the middle of commits, or stands still as a whole. */
class UnsteadyDatabaseIT {

  private static final String STORE = "U-ONE";

  /** Commits that are cut off before the database has heard of them, and as many after. */
  private static final int CUTS = 10;

  /** Who comes at once, and units that arrive meanwhile: too few for all. */
  private static final int CROWD = 48;

  /** As many as wait for decisions at most: the rest of the server's threads is for others. */
  private static final int BUYERS = 160;

  /** Of those, in the middle of it when it begins. */
  private static final int SOME = 8;

  private static final int READERS = 60;

  /** Longer than the driver waits for an answer. */
  private static final Duration STILL = Duration.ofSeconds(12);

  /** A second for a thread and one for the answer, on a machine that has other things to do. */
  private static final Duration QUICK = Duration.ofSeconds(5);

  /** The second that a connection goes without being asked, and some. */
  private static final Duration FORGOTTEN = Duration.ofMillis(1_500);

  private static DatabaseLine line;
  private static PayaraMicro service;
  private static ExecutorService clients;

  private final String sku = "U-" + Ids.next().toString().toUpperCase(Locale.ROOT);
  private Shop shop;

  @BeforeAll
  static void start() {
    Stack stack = TestStack.get();
    int database = stack.database().ports().get(0);
    line = new DatabaseLine(database, "insert into outbox");
    String direct = stack.database().jdbcUrl("inventory");
    String url = direct.replace(":" + database + "/", ":" + line.port() + "/");
    var options = stack.options().withEnvironment(Application.INVENTORY, "ONEAISLE_DB_URL", url);
    service = new Stack(options, StackListener.SILENT).twinOf(Application.INVENTORY, Ports.free());
    service.start();
    clients = Executors.newCachedThreadPool();
  }

  @AfterAll
  static void stop() throws IOException {
    clients.shutdownNow();
    service.stop();
    line.close();
  }

  @BeforeEach
  void open() throws Exception {
    Shelf.update("DELETE FROM lease WHERE holder = 'test'");
    shop = new Shop(URI.create(service.url() + "/").toURL(), STORE).open(sku);
  }

  @AfterEach
  void the_books_balance_and_the_copy_says_the_same() {
    Shop.checkInvariants();
    Shelf.until().until(() -> shelf().gauge("fallback") == 0);
    Shelf.until().until(() -> shelf().available(STORE) == shelf().inDatabase(STORE));
  }

  @Test
  void what_is_cut_off_in_the_middle_of_its_commit_is_neither_forgotten_nor_done_twice()
      throws Exception {
    Map<UUID, Life> asked = new TreeMap<>();
    Map<UUID, Life> granted = new ConcurrentHashMap<>();
    int received = 0;
    line.cutOneIn(3);
    try {
      while (line.undone() < CUTS || line.done() < CUTS) {
        all(wave(asked, granted));
        received += CROWD;
      }
    } finally {
      line.cutOneIn(0);
    }
    assertThat(ends()).isEqualTo(expected(granted));
    int sold = 2 * count(granted, Life.COLLECTED) + count(granted, Life.COLLECTED_IN_PART);
    assertThat(shop.onHand(sku)).isEqualTo(received - sold);
    Shelf.until().until(() -> Shelf.number("SELECT COUNT(*) FROM outbox") == 0);
    ToldEvents told = ToldEvents.all();
    assertThat(asked.keySet())
        .allSatisfy(id -> assertThat(told.of(id)).isEqualTo(events(granted.get(id))));
  }

  private List<Callable<Object>> wave(Map<UUID, Life> asked, Map<UUID, Life> granted) {
    List<Callable<Object>> crowd = new ArrayList<>();
    for (int n = 0; n < CROWD; n++) {
      UUID id = Ids.next();
      Life life = Life.values()[n % Life.values().length];
      asked.put(id, life);
      crowd.add(() -> persistent().reserve(id, life) ? granted.put(id, life) : null);
      if (n % 8 == 0) crowd.add(() -> persistent().receive(8));
    }
    return crowd;
  }

  @Test
  void while_the_database_stands_still_everybody_is_told_so_and_afterwards_all_is_well()
      throws Exception {
    shop.receive(sku, 10_000);
    Shelf.until().until(() -> shelf().gauge("fallback") == 0);
    Buyers buyers = new Buyers(shop, sku);
    buyers.start(SOME, clients);
    Shelf.until().until(() -> buyers.answers() > BUYERS && shelf().gauge("lag_seconds") < 1);
    Standstill.of(
        TestStack.get().database(),
        () -> {
          assertThat(reads()).as("from memory").extracting(Observed::status).contains(200);
          buyers.start(BUYERS - SOME, clients);
          observeStandstill(buyers);
          buyers.end();
        });
    long resumed = System.nanoTime();
    Shelf.until().until(() -> get("health/ready").status() == 200);
    Shelf.until().until(() -> read().status() == 200);
    Shelf.until().until(() -> shop.reserve(Ids.next(), sku, 1).status() == 201);
    assertThat(Duration.ofNanos(System.nanoTime() - resumed)).isLessThan(Duration.ofSeconds(10));
    buyers.await();
    buyers.requireKept(ends().keySet(), Duration.ofSeconds(10));
  }

  /** The pool asks a connection whether it lives, but not again within a second. */
  @Test
  void connections_that_all_break_at_once_are_met_by_nobody_a_second_later() throws Exception {
    changes(READERS); // so that there are many
    line.breakAll();
    for (Observed seen : changes(SOME)) seen.requireWithin(QUICK, 200);
    Awaitility.await().pollDelay(FORGOTTEN).until(() -> true);
    assertThat(changes(READERS)).extracting(Observed::status).containsOnly(200);
  }

  private List<Observed> changes(int many) throws Exception {
    String one = "{\"sku\":\"" + sku + "\",\"onHandChange\":1}";
    String receipt = shop.adjustment("RECEIPT", one);
    Callable<Answer> change = () -> shop.post("stock/adjustments", receipt, Ids.next().toString());
    return all(Collections.nCopies(many, () -> Observed.of(change)));
  }

  private void observeStandstill(Buyers buyers) throws Exception {
    long began = System.nanoTime();
    List<Observed> late = Collections.synchronizedList(new ArrayList<>());
    Awaitility.await()
        .atMost(STILL.multipliedBy(2))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              Future<Observed> live = clients.submit(() -> Observed.of(() -> get("health/live")));
              Duration age = Duration.ofNanos(System.nanoTime() - began);
              buyers.start(SOME, clients);
              for (Observed read : reads()) {
                read.requireWithin(QUICK, 200);
                if (age.toSeconds() >= 5) late.add(read);
              }
              assertThat(live.get().status()).isEqualTo(200);
              assertThat(live.get().took()).isLessThan(QUICK);
              return age.compareTo(STILL) > 0;
            });
    Observed ready = Observed.of(() -> get("health/ready"));
    assertThat(ready.status()).isEqualTo(503);
    assertThat(ready.took()).isLessThan(QUICK);
    assertThat(late).extracting(Observed::status).containsOnly(503);
    List<Duration> times = late.stream().map(Observed::took).sorted().toList();
    assertThat(times.get(times.size() / 2)).as("median").isLessThan(Duration.ofMillis(500));
  }

  private List<Observed> reads() throws Exception {
    return all(Collections.nCopies(READERS, () -> Observed.of(this::read)));
  }

  private Persistent persistent() {
    return new Persistent(shop, sku);
  }

  private static <T> List<T> all(List<Callable<T>> asks) throws Exception {
    List<T> answers = new ArrayList<>();
    for (Future<T> answer : clients.invokeAll(asks)) answers.add(answer.get());
    return answers;
  }

  private Map<UUID, String> ends() {
    Map<UUID, String> ends = new TreeMap<>();
    for (String row :
        Shop.rows(
            "SELECT CONCAT_WS(' ', HEX(r.id), r.status, l.open_quantity, l.fulfilled, r.sequence) FROM"
                + " reservation r JOIN reservation_line l ON l.reservation_id = r.id WHERE l.sku = '"
                + sku
                + "'")) {
      String hex = row.substring(0, 32);
      long high = Long.parseUnsignedLong(hex, 0, 16, 16);
      long low = Long.parseUnsignedLong(hex, 16, 32, 16);
      ends.put(new UUID(high, low), row.substring(33));
    }
    return ends;
  }

  private static Map<UUID, String> expected(Map<UUID, Life> granted) {
    Map<UUID, String> expected = new TreeMap<>();
    granted.forEach((id, life) -> expected.put(id, life.end));
    return expected;
  }

  private static int count(Map<UUID, Life> granted, Life life) {
    return Collections.frequency(granted.values(), life);
  }

  private static int events(Life life) {
    return life == null ? 0 : Integer.parseInt(life.end.substring(life.end.lastIndexOf(' ') + 1));
  }

  private Answer read() {
    return new Calls(shop.server()).get("availability/" + sku + "/" + STORE, null);
  }

  private Answer get(String path) {
    return HttpProbe.send("GET", new Calls(shop.server()).root(path), null, null, Map.of());
  }

  private Shelf shelf() {
    return new Shelf(new Calls(shop.server()), sku);
  }
}
