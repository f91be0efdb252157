package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stock on its way: nothing is promised twice, nothing arrives twice, nothing is forgotten. */
class TransfersIT {

  private final URL server = Outside.service();

  private final String sku = "T" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  private Shop source;
  private Shop destination;

  @BeforeEach
  void open() {
    source = new Shop(server, "T-FROM").open(sku);
    destination = new Shop(server, "T-TO").open(sku);
  }

  @AfterEach
  void everything_adds_up() {
    Shop.checkInvariants();
  }

  @Test
  void goes_from_shelf_to_shelf_in_parts() {
    source.receive(sku, 10);
    String id = requested(6);
    assertThat(destination.level(sku).path("incoming").asInt()).isEqualTo(6);
    assertThat(source.level(sku).path("availableToPromise").asInt()).isEqualTo(10);
    assertThat(source.post(path(id, "pick"), lines(5)).status()).isEqualTo(200);
    assertThat(destination.level(sku).path("incoming").asInt()).isEqualTo(5);
    assertThat(source.onHand(sku)).isEqualTo(10);
    assertThat(source.level(sku).path("availableToPromise").asInt()).isEqualTo(5);
    source.post(path(id, "ship"), "{\"expectedAt\":\"" + Instant.now().plusSeconds(60) + "\"}");
    assertThat(source.onHand(sku)).isEqualTo(5);
    assertThat(source.level(sku).path("unavailable").asInt()).isZero();
    destination.post(path(id, "receive"), lines(2), "first-" + sku);
    assertThat(destination.onHand(sku)).isEqualTo(2);
    assertThat(destination.level(sku).path("incoming").asInt()).isEqualTo(3);
    JsonNode last = destination.post(path(id, "receive"), "{}").json();
    assertThat(last.path("state").asText()).isEqualTo("RECEIVED");
    assertThat(destination.onHand(sku)).isEqualTo(5);
    assertThat(destination.level(sku).path("incoming").asInt()).isZero();
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> Topics.heard("TransferChanged", id).size() == 5);
  }

  @Test
  void a_receipt_that_is_told_twice_arrives_once() throws Exception {
    source.receive(sku, 8);
    String id = shipped(8);
    for (int i = 0; i < 3; i++) destination.post(path(id, "receive"), lines(3), "same-" + sku);
    assertThat(destination.onHand(sku)).isEqualTo(3);
    assertThat(destination.post(path(id, "receive"), lines(5)).status()).isEqualTo(400);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Answer>> twins = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String key = "twin-" + i + "-" + sku;
        twins.add(() -> destination.post(path(id, "receive"), lines(5), key));
      }
      int taken = 0;
      for (Future<Answer> twin : threads.invokeAll(twins)) {
        assertThat(twin.get().status()).isIn(200, 409, 422);
        if (twin.get().status() == 200) taken++;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(destination.onHand(sku)).isEqualTo(8);
  }

  @Test
  void what_shoppers_were_promised_is_not_picked_and_what_is_picked_is_not_promised() {
    source.receive(sku, 5);
    source.order(sku, 2);
    String id = requested(4);
    Answer refused = source.post(path(id, "pick"), "{}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/shortLines/0/available").asInt()).isEqualTo(3);
    assertThat(source.post(path(id, "pick"), lines(3)).status()).isEqualTo(200);
    assertThat(source.reserve(UUID.randomUUID(), sku, 1).status()).isEqualTo(422);
    String reason = "{\"reason\":\"needed here\"}";
    assertThat(destination.post(path(id, "cancel"), reason).status()).isEqualTo(200);
    assertThat(source.reserve(UUID.randomUUID(), sku, 3).status()).isEqualTo(201);
    assertThat(destination.level(sku).path("incoming").asInt()).isZero();
  }

  @Test
  void a_short_one_is_closed_with_its_reason() {
    source.receive(sku, 4);
    String id = shipped(4);
    String body = "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":3}],\"last\":true%s}";
    assertThat(destination.post(path(id, "receive"), body.formatted(""), "k1").status())
        .isEqualTo(422);
    String why = ",\"reason\":\"one broken\"";
    JsonNode closed = destination.post(path(id, "receive"), body.formatted(why), "k2").json();
    assertThat(closed.path("reason").asText()).isEqualTo("one broken");
    assertThat(destination.onHand(sku)).isEqualTo(3);
    assertThat(destination.level(sku).path("incoming").asInt()).isZero();
    assertThat(source.post(path(id, "cancel"), "{\"reason\":\"late\"}").status()).isEqualTo(409);
  }

  @Test
  void opposite_transfers_at_once_do_not_block_each_other() throws Exception {
    source.receive(sku, 30);
    destination.receive(sku, 30);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    Random random = new Random(7);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        boolean there = random.nextBoolean();
        work.add(() -> sent(there ? source : destination, there ? destination : source));
      }
      for (Future<Boolean> done : threads.invokeAll(work)) assertThat(done.get()).isTrue();
    } finally {
      threads.shutdownNow();
    }
    assertThat(source.onHand(sku) + destination.onHand(sku)).isEqualTo(60);
  }

  @Test
  void each_end_does_its_part_and_strangers_see_nothing() {
    source.receive(sku, 2);
    String id = requested(2);
    assertThat(destination.post(path(id, "pick"), "{}").status()).isEqualTo(404);
    source.post(path(id, "pick"), "{}");
    source.post(path(id, "ship"), "{}");
    assertThat(source.post(path(id, "receive"), "{}").status()).isEqualTo(404);
    assertThat(source.get("transfers/" + id).status()).isEqualTo(200);
    for (String path : List.of("transfers/" + id, "transfers?location=T-TO"))
      assertThat(source.call("GET", path, Shop.stranger(), null, null).status()).isEqualTo(404);
    for (String step : List.of("pick", "ship", "receive"))
      assertThat(source.call("POST", path(id, step), Shop.stranger(), "{}", null).status())
          .isEqualTo(404);
    String reason = "{\"reason\":\"x\"}";
    assertThat(source.call("POST", path(id, "cancel"), Shop.stranger(), reason, null).status())
        .isEqualTo(404);
    assertThat(source.call("POST", "transfers", Shop.stranger(), wish(1), null).status())
        .isEqualTo(404);
    String list = "transfers?location=T-FROM&direction=OUT&state=SHIPPED&limit=1";
    assertThat(source.get(list).json().at("/items/0/id").asText()).isEqualTo(id);
    assertThat(source.get("transfers?location=T-FROM&direction=UP").status()).isEqualTo(400);
  }

  @Test
  void a_location_that_is_closed_for_good_is_emptied_and_not_filled() {
    source.receive(sku, 3);
    destination.receive(sku, 3);
    String asked = requested(1);
    String back =
        "{\"source\":\"T-TO\",\"destination\":\"T-FROM\",\"lines\":[{\"sku\":\"%s\",\"quantity\":3}]}"
            .formatted(sku);
    String closure = ",\"closure\":{\"from\":\"2026-01-01T00:00:00Z\",\"reason\":\"new floor\"}";
    try {
      change(destination, closure);
      assertThat(destination.post("transfers", wish(1)).status()).as("for a while").isEqualTo(201);
      change(destination, ",\"active\":false");
      Answer refused = destination.post("transfers", wish(1));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().path("type").asText()).isEqualTo("/problems/destination-closed");
      assertThat(source.post(path(asked, "pick"), "{}").status()).isEqualTo(422);
      assertThat(source.post(path(asked, "cancel"), "{\"reason\":\"closed\"}").status())
          .isEqualTo(200);
      String emptied = destination.post("transfers", back).json().path("id").asText();
      assertThat(destination.post(path(emptied, "pick"), "{}").status()).isEqualTo(200);
      assertThat(destination.post(path(emptied, "ship"), "{}").status()).isEqualTo(200);
      assertThat(source.post(path(emptied, "receive"), "{}").status()).isEqualTo(200);
      assertThat(source.onHand(sku)).isEqualTo(6);
      assertThat(destination.onHand(sku)).isZero();
    } finally {
      change(destination, "");
    }
  }

  private static void change(Shop shop, String more) {
    String location = Shop.location(Shop.HOURS, more);
    String path = "locations/" + shop.code();
    assertThat(shop.call("PUT", path, Shop.admin(), location, null).status()).isEqualTo(200);
  }

  private boolean sent(Shop from, Shop to) {
    String body =
        "{\"source\":\"%s\",\"destination\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"quantity\":2}]}"
            .formatted(from.code(), to.code(), sku);
    String id = from.post("transfers", body).json().path("id").asText();
    return from.post(path(id, "pick"), "{}").status() == 200
        && from.post(path(id, "ship"), "{}").status() == 200
        && to.post(path(id, "receive"), "{}").status() == 200;
  }

  private String requested(int units) {
    Answer answer = destination.post("transfers", wish(units));
    assertThat(answer.status()).isEqualTo(201);
    String id = answer.json().path("id").asText();
    assertThat(answer.http().headers().firstValue("Location").orElse(""))
        .endsWith("/inventory/v1/transfers/" + id);
    return id;
  }

  private String shipped(int units) {
    String id = requested(units);
    assertThat(source.post(path(id, "pick"), "{}").status()).isEqualTo(200);
    assertThat(source.post(path(id, "ship"), "{}").status()).isEqualTo(200);
    return id;
  }

  private String wish(int units) {
    return "{\"source\":\"T-FROM\",\"destination\":\"T-TO\",\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]}"
        .formatted(sku, units);
  }

  private String lines(int units) {
    return "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + units + "}]}";
  }

  private static String path(String id, String step) {
    return "transfers/" + id + "/" + step;
  }
}
