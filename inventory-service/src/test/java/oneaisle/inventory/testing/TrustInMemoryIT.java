package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import oneaisle.inventory.testing.AnotherInstance.Happening;
import oneaisle.local.Application;
import oneaisle.local.PayaraMicro;
import oneaisle.local.Ports;
import oneaisle.local.Stack;
import oneaisle.local.StackListener;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How far an instance may trust its memory: it needs nobody else to answer, and notices by itself
 * that it has missed what another instance told.
 */
class TrustInMemoryIT {

  private static final String STORE = "M-ONE";

  /** Above all longer than it takes to ask what is asked here. */
  private static final Duration LAG_MAX = Duration.ofSeconds(10);

  private static final Duration SLACK = Duration.ofSeconds(1);

  /** Longer than a broker keeps a reader waiting for news. */
  private static final Duration NOTHING_UNDER_WAY = Duration.ofMillis(500);

  private static final int QUESTIONS = 30;
  private static final String WIDE = ",\"radiusKm\":500";

  private static PayaraMicro follower;

  private final String sku = "M-" + Ids.next().toString().toUpperCase(Locale.ROOT);
  private Shelf here;
  private Shelf elsewhere;
  private Instant changed;

  @BeforeAll
  static void start() {
    Stack stack = TestStack.get();
    var options =
        stack
            .options()
            .withEnvironment(
                Application.INVENTORY, "ONEAISLE_AVAILABILITY_LAG_MAX", LAG_MAX.toString());
    follower = new Stack(options, StackListener.SILENT).twinOf(Application.INVENTORY, Ports.free());
    follower.start();
  }

  @AfterAll
  static void stop() {
    follower.stop();
  }

  @BeforeEach
  void open() throws Exception {
    URL other = Outside.service();
    new Shop(other, STORE).open(sku);
    elsewhere = new Shelf(new Calls(other), sku);
    here = new Shelf(new Calls(URI.create(follower.url() + "/").toURL()), sku);
    elsewhere.adjust(STORE, 10);
    Shelf.until().until(() -> here.gauge("fallback") == 0 && here.available(STORE) == 10);
    Shelf.until().until(() -> here.search(10, WIDE).at("/items/0/complete").asBoolean());
  }

  /** Whatever touches the database waits for it here, and gets no answer. */
  @Test
  void no_question_about_availability_asks_the_database() throws Exception {
    askEverything(); // the first answers of a cold server take longer than what follows may
    Shelf.until().until(() -> here.gauge("lag_seconds") < 1);
    Standstill.of(
        TestStack.get().database(),
        () -> {
          Instant since = Instant.now();
          askEverything().forEach(asOf -> assertThat(asOf).isBefore(since));
          assertThat(Duration.between(since, Instant.now())).isLessThan(LAG_MAX);
          assertThat(ready()).as("the database was really away").isEqualTo(503);
        });
    Shelf.until().until(() -> ready() == 200 && here.gauge("lag_seconds") < 1);
  }

  /** The moments until which the answers are complete. */
  private List<Instant> askEverything() {
    List<Instant> asOf = new ArrayList<>();
    for (int n = 0; n < QUESTIONS; n++) {
      asOf.add(answered(here.at(STORE), "/available"));
      asOf.add(answered(nearest(), "/items/0/available"));
      asOf.add(answered(here.search(11, WIDE), "/items/0/missing/0/available"));
    }
    return asOf;
  }

  private JsonNode nearest() {
    return here.calls().get("availability/" + sku + "?near=51.5,-0.1&radiusKm=5", null).json();
  }

  private static Instant answered(JsonNode answer, String units) {
    assertThat(answer.at(units).asInt()).as("%s", answer).isEqualTo(10);
    return Instant.parse(answer.findValue("asOf").asText());
  }

  @Test
  void it_notices_that_events_were_deleted_before_it_read_them() throws Exception {
    try (LevelsTopic topic = new LevelsTopic()) {
      whileAbsent(() -> {}, topic::forget);
    }
  }

  @Test
  void it_notices_that_the_topic_is_another_one_which_is_longer_by_now() throws Exception {
    try (LevelsTopic topic = new LevelsTopic()) {
      Map<Integer, Long> read = topic.ends();
      whileAbsent(topic::makeAnew, () -> topic.fillUpTo(read));
    }
  }

  @Test
  void it_notices_that_events_go_to_a_partition_that_is_new() throws Exception {
    try (LevelsTopic topic = new LevelsTopic()) {
      String filling = filling();
      int partition = topic.grow();
      long version = Shelf.number("SELECT version FROM stock_level WHERE sku = '" + sku + "'") + 1;
      try (Connection connection = TestStack.get().database().connect("inventory")) {
        Shelf.update(
            connection,
            "UPDATE stock_level SET safety_stock = 7, version = ? WHERE sku = ?",
            version,
            sku);
      }
      changed = Instant.now();
      topic.tell(
          partition,
          "{\"levels\":[[\"%s\",\"%s\",10,0,0,7,0,%d,null,%d]]}"
              .formatted(STORE, sku, Instant.now().getEpochSecond(), version));
      awaitNoticed(filling, 3);
    }
  }

  /** Units arrive while this instance can hear nothing, and it is never told. */
  private void whileAbsent(Happening before, Happening afterwards) throws Exception {
    String filling = filling();
    Standstill.of(
        follower,
        () -> {
          Awaitility.await().pollDelay(NOTHING_UNDER_WAY).until(() -> true);
          before.happens();
          elsewhere.adjust(STORE, 5);
          changed = Instant.now();
          Shelf.until().until(() -> Shelf.number("SELECT COUNT(*) FROM outbox") == 0);
          afterwards.happens();
        });
    awaitNoticed(filling, 15);
  }

  /** No answer says that it knows what it does not know, and the instance begins anew. */
  private void awaitNoticed(String before, int units) {
    List<JsonNode> wrong = new ArrayList<>();
    Shelf.until()
        .until(
            () -> {
              Instant asked = Instant.now();
              JsonNode level = here.at(STORE);
              Instant asOf = Instant.parse(level.path("asOf").asText());
              boolean old = Duration.between(asOf, asked).compareTo(LAG_MAX.plus(SLACK)) > 0;
              boolean knows = asOf.isBefore(changed) || level.path("available").asInt() == units;
              if (old || !knows) wrong.add(level);
              return here.gauge("fallback") == 0 && !filling().equals(before);
            });
    assertThat(wrong).as("answers since " + changed).isEmpty();
    assertThat(here.available(STORE)).isEqualTo(units);
  }

  /** Of one filling of the memory; whoever follows its changes is told when it is another one. */
  private String filling() throws Exception {
    try (Watcher watcher = new Watcher(here.calls().uri("availability/stream?sku=" + sku), null)) {
      Shelf.until().until(() -> watcher.names().contains("complete"));
      return watcher.lastId().replaceFirst("[.].*", "");
    }
  }

  private int ready() {
    return HttpProbe.send("GET", here.calls().root("health/ready"), null, null, Map.of()).status();
  }
}
