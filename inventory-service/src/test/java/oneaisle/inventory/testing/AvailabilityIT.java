package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Availability from memory says what the database would, follows every change, and knows when it
 * cannot.
 */
class AvailabilityIT {

  /** Far from the stores of all other tests. */
  private static final String STORES =
      "code,name,type,street,city,region,postal_code,country,latitude,longitude,time_zone,phone,opening_hours\n"
          + "A-ONE,One,STORE,,Aberystwyth,,,GB,52.40,-4.10,Europe/London,,24/7\n"
          + "A-TWO,Two,STORE,,Aberystwyth,,,GB,52.50,-4.10,Europe/London,,24/7\n"
          + "A-HUB,Hub,WAREHOUSE,,Leeds,,,GB,53.80,-1.55,Europe/London,,24/7\n";

  private final URL server = Outside.service();

  private final String sku = "A-" + Ids.next().toString().toUpperCase(Locale.ROOT);

  @BeforeEach
  void open() {
    calls().csv("locations", STORES, "root");
    calls()
        .csv(
            "items",
            "sku,gtin,name,category,unit_price,currency\n" + sku + ",,Article,,1.00,GBP\n",
            "root");
    Shelf.until().until(() -> shelf().gauge("fallback") == 0);
  }

  @Test
  void after_any_changes_the_copy_says_what_the_database_does() throws Exception {
    Random random = new Random(42);
    List<UUID> made = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      String store = random.nextBoolean() ? "A-ONE" : "A-TWO";
      switch (random.nextInt(4)) {
        case 0 -> shelf().adjust(store, 1 + random.nextInt(9));
        case 1 -> shelf().feed(store, random.nextInt(30), random.nextInt(3));
        case 2 -> {
          UUID id = Ids.next();
          if (shelf().reserve(id, store, 1 + random.nextInt(4), 60).status() == 201) made.add(id);
        }
        default -> {
          if (!made.isEmpty())
            calls().post("reservations/" + made.remove(0) + "/release", "ida", "{}", Shelf.key());
        }
      }
      assertThat(shelf().available(store)).as("step " + step).isEqualTo(shelf().inDatabase(store));
    }
    assertThat(shelf().gauge("fallback")).isZero();
    assertThat(shelf().gauge("levels")).isEqualTo(Shelf.number("SELECT COUNT(*) FROM stock_level"));
  }

  @Test
  void what_another_instance_commits_arrives() throws Exception {
    shelf().feed("A-ONE", 10, 0);
    assertThat(shelf().available("A-ONE")).isEqualTo(10);
    long version = Shelf.number("SELECT version FROM stock_level WHERE sku = '" + sku + "'") + 1;
    try (Connection connection = TestStack.get().database().connect("inventory")) {
      connection.setAutoCommit(false);
      Shelf.update(
          connection,
          "UPDATE stock_level SET safety_stock = 7, version = ? WHERE location = 'A-ONE' AND sku = ?",
          version,
          sku);
      Shelf.update(
          connection,
          "INSERT INTO outbox (event_id, subject, sequence, type, payload, occurred_at) VALUES"
              + " (?, 'levels', 0, 'LevelsChanged', ?, NOW(6))",
          Ids.toBytes(Ids.next()),
          "{\"levels\":[[\"A-ONE\",\"%s\",10,0,0,7,0,%d,null,%d]]}"
              .formatted(sku, Instant.now().getEpochSecond(), version));
      connection.commit();
    }
    Instant committed = Instant.now();
    Shelf.until().until(() -> shelf().available("A-ONE") == 3);
    Shelf.until().until(() -> shelf().asOf("A-ONE").isAfter(committed));
    assertThat(shelf().gauge("fallback")).isZero();
    assertThat(shelf().gauge("lag_seconds")).isLessThan(2);
  }

  @Test
  void without_the_broker_it_asks_the_database_and_comes_back_by_itself() {
    shelf().feed("A-ONE", 10, 0);
    assertThat(shelf().gauge("fallback")).isZero();
    TestStack.get().broker().stop();
    try {
      Shelf.until().until(() -> shelf().gauge("fallback") == 1);
      shelf().adjust("A-ONE", 5);
      assertThat(shelf().available("A-ONE")).isEqualTo(15);
      assertThat(shelf().offered("A-ONE", "MARKETPLACE")).as("less its buffer").isEqualTo(14);
      assertThat(
              shelf().search(15, ",\"channel\":\"MARKETPLACE\"").at("/items/0/missing/0/available"))
          .hasToString("14");
      String wish =
          "{\"source\":\"A-TWO\",\"destination\":\"A-ONE\",\"lines\":[{\"sku\":\"%s\",\"quantity\":5}]}"
              .formatted(sku);
      assertThat(calls().post("transfers", "root", wish, Shelf.key()).status()).isEqualTo(201);
      for (String path : List.of("/A-ONE?quantity=20", "?quantity=20"))
        assertThat(calls().get("availability/" + sku + path, null).http().body())
            .as("what is on its way, as the database knows it")
            .containsPattern("\"enoughAt\":\"2\\d{3}-");
      assertThat(Duration.between(shelf().asOf("A-ONE"), Instant.now()))
          .isLessThan(Duration.ofSeconds(2));
    } finally {
      TestStack.get().broker().start();
    }
    Shelf.until().until(() -> shelf().gauge("fallback") == 0);
    assertThat(shelf().available("A-ONE")).isEqualTo(15);
  }

  @Test
  void a_hold_that_has_run_out_is_free_at_that_moment() throws Exception {
    shelf().feed("A-ONE", 2, 0);
    UUID hold = Ids.next();
    assertThat(shelf().reserve(hold, "A-ONE", 2, 60).status()).isEqualTo(201);
    assertThat(shelf().available("A-ONE")).isZero();
    Shelf.stopSweep();
    Instant end = Instant.now().plusMillis(2_500);
    Shelf.update(
        "UPDATE reservation SET expires_at = ? WHERE id = ?",
        java.sql.Timestamp.from(end),
        Ids.toBytes(hold));
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> Instant.now().isAfter(end.minusMillis(100)));
    if (Instant.now().isBefore(end.minusMillis(50)))
      assertThat(shelf().available("A-ONE")).isZero();
    Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> !Instant.now().isBefore(end));
    assertThat(shelf().available("A-ONE")).isEqualTo(2);
    assertThat(shelf().gauge("fallback")).isZero();
    assertThat(Shelf.number("SELECT reserved FROM stock_level WHERE sku = '" + sku + "'"))
        .isEqualTo(2);
  }

  @Test
  void the_tag_stays_while_nothing_changes_and_no_longer() {
    shelf().feed("A-ONE", 4, 0);
    for (String path : List.of("availability/" + sku, "availability/" + sku + "/A-ONE")) {
      Awaitility.await() // a new minute may promise another time
          .until(
              () -> {
                Map<String, String> known =
                    Map.of("If-None-Match", Shelf.tag(calls().get(path, null)));
                Answer again = calls().send("GET", path, null, null, known);
                return again.status() == 304 && again.http().body().isEmpty();
              });
      String before = Shelf.tag(calls().get(path, null));
      shelf().adjust("A-ONE", 1);
      Answer after = calls().send("GET", path, null, null, Map.of("If-None-Match", before));
      assertThat(after.status()).isEqualTo(200);
      assertThat(Shelf.tag(after)).isNotEqualTo(before);
    }
  }

  @Test
  void a_cart_that_is_nowhere_whole_can_be_sent_together() {
    shelf().feed("A-ONE", 1, 0);
    shelf().feed("A-HUB", 9, 0);
    JsonNode found = shelf().search(3, "");
    assertThat(found.at("/items/0/location").asText()).isEqualTo("A-ONE");
    assertThat(found.at("/items/0/complete").asBoolean()).isFalse();
    assertThat(found.at("/items/0/missing/0/available").asInt()).isEqualTo(1);
    assertThat(found.at("/items/0/transferFrom").toString()).isEqualTo("[\"A-HUB\"]");
    assertThat(Instant.parse(found.at("/items/0/readyByTransferAt").asText()))
        .isAfter(Instant.now().plus(Duration.ofHours(24)));
    assertThat(found.at("/items/1/location").asText()).as("has nothing of it").isEqualTo("A-TWO");
    assertThat(shelf().search(11, "").at("/items/0/transferFrom").toString()).isEqualTo("[]");
    assertThat(shelf().search(1, "").at("/items/0/complete").asBoolean()).isTrue();
    assertThat(shelf().search(1, ",\"capabilities\":[\"LOCKER\"]").path("items")).isEmpty();
  }

  @Test
  void a_stream_tells_every_change_and_resumes_without_a_gap() throws Exception {
    shelf().feed("A-ONE", 5, 0);
    String last;
    try (Watcher watcher = new Watcher(calls().uri("availability/stream?sku=" + sku), null)) {
      Shelf.until().until(() -> watcher.names().contains("complete"));
      assertThat(watcher.names()).containsExactly("reset", "state", "complete");
      assertThat(watcher.heard().get(1).data().at("/items/0/available").asInt()).isEqualTo(5);
      shelf().adjust("A-ONE", 1);
      Shelf.until().until(() -> watcher.units().equals(List.of(6)));
      last = watcher.lastId();
    }
    shelf().adjust("A-ONE", 1);
    try (Watcher resumed = new Watcher(calls().uri("availability/stream?location=A-ONE"), last)) {
      Shelf.until().until(() -> resumed.units().equals(List.of(7)));
      assertThat(resumed.names()).doesNotContain("reset");
    }
    try (Watcher stranger =
        new Watcher(calls().uri("availability/stream?sku=" + sku), "elsewhere.7")) {
      Shelf.until().until(() -> stranger.names().contains("complete"));
      assertThat(stranger.heard().get(1).data().at("/items/0/available").asInt()).isEqualTo(7);
    }
    assertThat(calls().get("availability/stream", null).status()).isEqualTo(400);
    assertThat(calls().get("availability/stream?sku=A-NONE", null).status()).isEqualTo(404);
  }

  @Test
  void a_stream_begins_anew_where_a_location_it_tells_of_is_given_up_or_comes_back()
      throws Exception {
    String store = "A" + Ids.next().toString().toUpperCase(Locale.ROOT);
    active(store, true);
    shelf().feed("A-ONE", 5, 0);
    shelf().feed(store, 3, 0);
    try (Watcher watcher = new Watcher(calls().uri("availability/stream?sku=" + sku), null);
        Watcher other = new Watcher(calls().uri("availability/stream?location=A-ONE"), null)) {
      Shelf.until().until(() -> watcher.told("complete") == 1 && other.told("complete") == 1);
      assertThat(watcher.last("state").toString()).contains(store, "A-ONE");
      active(store, false);
      Shelf.until().until(() -> watcher.told("complete") == 2);
      assertThat(watcher.last("state").toString()).doesNotContain(store).contains("A-ONE");
      active(store, true);
      Shelf.until().until(() -> watcher.told("complete") == 3);
      assertThat(watcher.last("state").toString()).contains(store);
      assertThat(watcher.told("reset")).isEqualTo(3);
      shelf().adjust("A-ONE", 1);
      Shelf.until().until(() -> other.units().contains(6));
      assertThat(other.told("reset")).as("it tells of none there").isEqualTo(1);
    }
  }

  private void active(String store, boolean active) {
    String body = Shop.location("24/7", ",\"active\":" + active);
    assertThat(calls().put("locations/" + store, "root", body, Map.of()).status()).isIn(200, 201);
  }

  private Shelf shelf() {
    return new Shelf(calls(), sku);
  }

  private Calls calls() {
    return new Calls(server);
  }
}
