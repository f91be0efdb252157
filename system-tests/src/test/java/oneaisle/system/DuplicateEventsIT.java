package oneaisle.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import oneaisle.local.Application;
import oneaisle.local.CaughtMail;
import oneaisle.local.Invariant;
import oneaisle.local.Stack;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Store;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Associate;
import oneaisle.system.people.Errand;
import oneaisle.system.people.Errand.Goal;
import oneaisle.system.people.Shopper;
import oneaisle.system.stack.Calm;
import oneaisle.system.stack.Databases;
import oneaisle.system.stack.TheStack;
import oneaisle.system.stack.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The broker may deliver an event twice, late or in the wrong order, and it may be nonsense. */
@Order(Integer.MAX_VALUE)
class DuplicateEventsIT {

  private static final Store STORE = new Store("ECHO-1", "Echo Valley", 51.45, -0.15);
  private static final Article BELL = Article.of("ECHO-BELL", "Brass bell", "12.00", 6001);

  private static final String POISON = UUID.randomUUID().toString();

  private static Shopper shopper;
  private static Associate associate;

  @BeforeAll
  static void let_things_happen() {
    Admin.root().opens(STORE).lists(BELL).stocks(STORE, 50, BELL);
    shopper = Shopper.registered("echo");
    associate = Associate.of(STORE, "eve");
    Calm.await();
    for (Goal goal : Goal.values()) {
      new Errand(shopper, associate, BELL, goal).run();
    }
    Calm.await();
  }

  @Test
  void events_that_come_again_and_in_any_order_change_nothing() {
    List<ProducerRecord<String, byte[]>> again =
        new ArrayList<>(
            Topics.everything().stream()
                .filter(message -> !POISON.equals(message.key()))
                .map(Topics::again)
                .toList());
    assertThat(again).isNotEmpty();
    Collections.shuffle(again, new Random(4711));
    nothingChangesBy(() -> Topics.publish(again));
  }

  @Test
  void readers_that_begin_anew_with_the_oldest_event_change_nothing() {
    Stack stack = TheStack.get();
    nothingChangesBy(
        () -> {
          List<Application> all = Arrays.asList(Application.values());
          all.forEach(service -> stack.application(service).kill());
          // the broker holds on to a dead reader's place until its session has run out
          Awaitility.await("the groups are empty")
              .atMost(Duration.ofSeconds(40))
              .ignoreExceptions()
              .until(
                  () -> {
                    Topics.forgetWhatWasTaken();
                    return true;
                  });
          all.parallelStream().forEach(service -> stack.application(service).start());
        });
  }

  private static void nothingChangesBy(Runnable echo) {
    Calm.await();
    Map<String, Long> before = Databases.digest();
    List<CaughtMail> mailsBefore = shopper.mails();
    String orderBefore = shopper.purchases().toString();
    echo.run();
    Calm.await(Duration.ofSeconds(90));
    assertThat(Databases.digest()).isEqualTo(before);
    assertThat(shopper.mails()).isEqualTo(mailsBefore);
    assertThat(shopper.purchases()).hasToString(orderBefore);
    Calm.booksBalance();
  }

  @Test
  void nonsense_is_put_aside_and_what_comes_after_it_is_taken() {
    Topics.publish(
        List.of(
            event("OrderPlaced", POISON, "{\"orderId\": 42, \"lines\": \"none\"}"),
            event("OrderPlaced", POISON, "null"),
            event("SaleRecorded", POISON, "{}"),
            event("PickupHandedOver", POISON, "{}")));
    String order = UUID.randomUUID().toString();
    shopper.places(order, Cart.of(BELL, 1), STORE).expecting(201);
    Calm.await();

    JsonNode parked = deadLetterOf("/customers/v1", POISON);
    assertThat(parked.path("topic").asText()).isEqualTo("oneaisle.orders.v1");
    assertThat(parked.path("error").asText()).isNotBlank();
    assertThat(timeline()).contains(order);
    Admin.root().replays("/customers/v1", parked.path("id").asText()).refusedWith(422);
    assertThat(deadLetterOf("/customers/v1", POISON).path("replayedAt").isNull()).isTrue();
    assertThat(brokenInvariants()).containsExactly("nothing-is-parked");

    // nothing can be made of it, so it would be in the books for ever: somebody closes it
    for (String prefix : List.of("/inventory/v1", "/orders/v1", "/customers/v1")) {
      for (JsonNode nonsense : Admin.root().deadLetters(prefix)) {
        assertThat(nonsense.path("key").asText()).isEqualTo(POISON);
        assertThat(nonsense.path("error").asText()).contains("MalformedEvent");
        String id = nonsense.path("id").asText();
        Admin.root().replays(prefix, id).refusedWith(422);
        Admin.root().discards(prefix, id, "made up by a test").ok();
        Admin.root().replays(prefix, id).refusedWith(409);
      }
    }
    Calm.booksBalance();
    JsonNode closed = Admin.root().reads("/customers/v1/dead-letters?waiting=false").path("items");
    assertThat(closed.toString())
        .contains("\"discardedBy\":\"root\"", "\"discardReason\":\"made up by a test\"");
  }

  private static List<String> brokenInvariants() {
    return Invariant.examine(TheStack.get().database()).stream()
        .filter(finding -> !finding.holds())
        .map(finding -> finding.invariant().name())
        .toList();
  }

  @Test
  void what_could_not_be_taken_is_taken_when_it_is_replayed_after_the_repair() {
    // a table that refuses to be written stands for whatever may be broken in a service
    Databases.execute(
        "CREATE TRIGGER customers.broken BEFORE INSERT ON customers.timeline_entry FOR EACH ROW"
            + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'broken on purpose'");
    String order = UUID.randomUUID().toString();
    try {
      shopper.places(order, Cart.of(BELL, 1), STORE).expecting(201);
      Awaitility.await("the event is put aside")
          .atMost(Duration.ofSeconds(20))
          .until(() -> hasDeadLetterOf(order));
    } finally {
      Databases.execute("DROP TRIGGER customers.broken");
    }
    assertThat(timeline()).doesNotContain(order);

    JsonNode parked = deadLetterOf("/customers/v1", order);
    Admin.root().replays("/customers/v1", parked.path("id").asText()).ok();
    Calm.await();
    assertThat(timeline()).contains(order);
    assertThat(hasDeadLetterOf(order)).isFalse();
    Admin.root().replays("/customers/v1", parked.path("id").asText()).ok();
    Calm.booksBalance();
  }

  private static boolean hasDeadLetterOf(String key) {
    for (JsonNode letter : Admin.root().deadLetters("/customers/v1")) {
      if (letter.path("key").asText().equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode deadLetterOf(String prefix, String key) {
    for (JsonNode letter : Admin.root().deadLetters(prefix)) {
      if (letter.path("key").asText().equals(key)) {
        return letter;
      }
    }
    throw new AssertionError("no dead letter has the key " + key);
  }

  private static String timeline() {
    return Admin.root()
        .reads("/customers/v1/customers/" + shopper.customerId() + "/timeline")
        .toString();
  }

  private static ProducerRecord<String, byte[]> event(String type, String subject, String json) {
    var event =
        new ProducerRecord<String, byte[]>("oneaisle.orders.v1", subject, json.getBytes(UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "oneaisle.orders." + type + ".v1",
            "ce_source",
            "/orders",
            "ce_subject",
            subject,
            "ce_sequence",
            "1",
            "ce_time",
            Instant.now().toString())
        .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    return event;
  }
}
