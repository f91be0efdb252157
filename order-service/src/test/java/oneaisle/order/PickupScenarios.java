package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import oneaisle.order.testing.Shop;
import oneaisle.order.testing.Together;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From the queue of a store to the hand-over, and what can come between. */
interface PickupScenarios {

  Shop shop();

  @Test
  default void a_pickup_goes_from_the_queue_to_the_shopper() {
    UUID order = shop().ready();
    String pickup = shop().pickupOf(order);
    String code = shop().codeOf(pickup);
    assertThat(shop().codeOf(pickup)).as("the same each time").isEqualTo(code);
    String typed = code.substring(0, 4).toLowerCase() + "-" + code.substring(4);
    JsonNode done = shop().act("/pickups/" + pickup + "/hand-over", "{\"code\":\"" + typed + "\"}");
    assertThat(done.path("state").asText()).isEqualTo("HANDED_OVER");
    assertThat(shop().statusOf(order)).isEqualTo("COMPLETED");
    assertThat(
            shop()
                .call(
                    "POST",
                    "/pickups/" + pickup + "/hand-over",
                    "ava",
                    "{\"code\":\"" + code + "\"}")
                .status())
        .as("a code works once")
        .isEqualTo(409);
    List<String> story = List.of("OrderPlaced", "PickupClaimed", "PickupReady", "PickupHandedOver");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(order).equals(story));
    assertThat(shop().wire().events(order))
        .extracting(event -> event.sequence())
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(shop().wire().events(order))
        .allMatch(event -> !new String(event.data()).contains(code));
    assertThat(
            shop().get("/orders/" + order + "/history", "sam").json().findValuesAsText("decision"))
        .containsExactly(
            "ACCEPTED",
            "CONFIRMED",
            "PICKUP_CLAIMED",
            "ITEM_PICKED",
            "STAGED",
            "PICKUP_READY",
            "HANDED_OVER");
  }

  @Test
  default void of_many_who_claim_at_once_one_gets_it() {
    String pickup = shop().pickupOf(shop().confirmed());
    List<String> users = List.of("ava", "max");
    List<Integer> statuses =
        Together.many(
            8,
            () -> {
              String user = users.get((int) (Thread.currentThread().getId() % 2));
              return shop().call("POST", "/pickups/" + pickup + "/claim", user, "{}").status();
            });
    assertThat(statuses).allMatch(status -> status == 200 || status == 409);
    String winner = shop().get("/pickups/" + pickup, "ava").json().path("claimedBy").asText();
    String other = winner.equals("ava") ? "max" : "ava";
    Answer refused = shop().call("POST", "/pickups/" + pickup + "/claim", other, "{}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("claimedBy").asText()).isEqualTo(winner);
    assertThat(
            shop()
                .call("POST", "/pickups/" + pickup + "/claim", other, "{\"takeOver\":true}")
                .status())
        .isEqualTo(200);
  }

  @Test
  default void five_wrong_codes_lock_it_however_many_are_tried_at_once() {
    UUID order = shop().ready();
    String pickup = shop().pickupOf(order);
    String code = shop().codeOf(pickup);
    String wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
    List<Integer> statuses =
        Together.many(
            12,
            () ->
                shop()
                    .call(
                        "POST",
                        "/pickups/" + pickup + "/hand-over",
                        "ava",
                        "{\"code\":\"" + wrong + "\"}")
                    .status());
    assertThat(statuses.stream().filter(status -> status == 422))
        .as("counted and refused")
        .hasSize(4);
    assertThat(statuses.stream().filter(status -> status == 409)).as("locked").hasSize(8);
    assertThat(shop().count("SELECT code_tries FROM fulfilment WHERE order_id = ?", order))
        .isEqualTo(5);
    Answer right =
        shop()
            .call(
                "POST", "/pickups/" + pickup + "/hand-over", "ava", "{\"code\":\"" + code + "\"}");
    assertThat(right.status()).isEqualTo(409);
    assertThat(right.json().path("type").asText()).endsWith("pickup-code-locked");

    Answer replaced =
        shop().call("POST", "/orders/" + order + "/pickup-code", "ida", "{\"reason\":\"locked\"}");
    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.http().body()).doesNotContain(shop().codeOf(pickup));
    assertThat(
            shop()
                .call(
                    "POST",
                    "/pickups/" + pickup + "/hand-over",
                    "ava",
                    "{\"code\":\"" + code + "\"}")
                .status())
        .as("the old code is worth nothing")
        .isEqualTo(422);
    shop().act("/pickups/" + pickup + "/hand-over", "{\"code\":\"" + shop().codeOf(pickup) + "\"}");
    assertThat(
            shop()
                .count(
                    "SELECT COUNT(*) FROM order_history WHERE order_id = ? AND decision IN ('WRONG_CODE','CODE_LOCKED')",
                    order))
        .isEqualTo(6);
  }

  @Test
  default void at_the_counter_an_unknown_number_and_a_wrong_code_are_answered_alike() {
    UUID order = shop().ready();
    String number = shop().get("/orders/" + order, "sam").json().path("number").asText();
    Answer wrong = counter(number, "00000000");
    Answer unknown = counter("00000-00000", "00000000");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().path("type")).isEqualTo(wrong.json().path("type"));
    assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
    assertThat(
            counter(number.toLowerCase().replace("-", " "), shop().codeOf(shop().pickupOf(order)))
                .status())
        .isEqualTo(200);
  }

  private Answer counter(String number, String code) {
    return shop()
        .call(
            "POST",
            "/stores/LDN-SOHO/hand-overs",
            "ava",
            "{\"orderNumber\":\"" + number + "\",\"code\":\"" + code + "\"}");
  }

  @Test
  default void wrong_scans_are_refused_and_a_repeated_one_with_its_key_counts_once() {
    String pickup = "/pickups/" + shop().pickupOf(shop().confirmed());
    shop().act(pickup + "/claim", "{}");
    assertThat(
            shop()
                .call("POST", pickup + "/pick", "ava", "{\"sku\":\"SOCK\",\"quantity\":1}")
                .status())
        .isEqualTo(422);
    assertThat(
            shop()
                .call("POST", pickup + "/pick", "ava", "{\"sku\":\"TEE\",\"quantity\":3}")
                .status())
        .isEqualTo(422);
    assertThat(shop().call("POST", pickup + "/pick", "ava", "{\"quantity\":1}").status())
        .isEqualTo(400);
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    for (int i = 0; i < 3; i++) {
      Answer picked =
          shop().call("POST", pickup + "/pick", "ava", "{\"sku\":\"TEE\",\"quantity\":1}", key);
      assertThat(picked.json().at("/lines/0/picked").asInt()).isEqualTo(1);
    }
    assertThat(shop().call("POST", pickup + "/ready", "ava", null).status()).isEqualTo(422);
  }

  @Test
  default void a_change_of_a_version_that_is_not_current_is_refused() {
    String pickup = "/pickups/" + shop().pickupOf(shop().confirmed());
    String seen = shop().get(pickup, "ava").http().headers().firstValue("ETag").orElseThrow();
    assertThat(
            shop().call("POST", pickup + "/claim", "ava", "{}", Map.of("If-Match", seen)).status())
        .isEqualTo(200);
    assertThat(
            shop()
                .call(
                    "POST", pickup + "/stage", "ava", "{\"bin\":\"B-1\"}", Map.of("If-Match", seen))
                .status())
        .isEqualTo(412);
  }

  @Test
  default void what_was_picked_is_put_back_before_its_stock_is_free() {
    UUID order = shop().ready();
    String pickup = shop().pickupOf(order);
    Answer cancelled =
        shop().call("POST", "/orders/" + order + "/cancel", "sam", "{\"reason\":\"too late\"}");
    assertThat(cancelled.json().path("putBack").asBoolean()).isTrue();
    assertThat(
            shop()
                .call("POST", "/orders/" + order + "/cancel", "sam", "{\"reason\":\"again\"}")
                .json()
                .path("outcome")
                .asText())
        .isEqualTo("ALREADY_CANCELLED");
    assertThat(shop().get("/stores/LDN-SOHO/pickups?putBack=true&limit=200", "ava").http().body())
        .contains(pickup);
    for (int i = 0; i < 2; i++) shop().act("/pickups/" + pickup + "/put-back", null);
    List<String> story =
        List.of(
            "OrderPlaced", "PickupClaimed", "PickupReady", "OrderCancelled", "PutBackConfirmed");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(order).equals(story));
    assertThat(shop().wire().body(order, "OrderCancelled").path("putBack").asBoolean()).isTrue();
  }

  @Test
  default void what_nobody_collects_expires_and_must_be_put_back() {
    UUID order = shop().ready();
    shop()
        .run(
            "UPDATE fulfilment SET pickup_by = '2020-01-01' WHERE order_id = UNHEX('"
                + order.toString().replace("-", "")
                + "')");
    shop().awaitStatus(order, "CANCELLED");
    JsonNode pickup = shop().get("/pickups/" + shop().pickupOf(order), "ava").json();
    assertThat(pickup.path("state").asText()).isEqualTo("EXPIRED");
    assertThat(pickup.path("putBack").asText()).isEqualTo("WAITING");
  }

  @Test
  default void the_queue_is_in_the_order_of_the_promises_and_comes_in_pages_without_gaps() {
    IntStream.range(0, 3).forEach(i -> shop().confirmed());
    String all = "/stores/LDN-SOHO/pickups?state=ALLOCATED&limit=200";
    List<String> ids = shop().get(all, "ava").json().path("items").findValuesAsText("orderId");
    List<String> promises =
        shop().get(all, "ava").json().path("items").findValuesAsText("promisedReadyAt");
    assertThat(promises).isSorted();
    List<String> paged = new java.util.ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          shop()
              .get("/stores/LDN-SOHO/pickups?state=ALLOCATED&limit=2&cursor=" + cursor, "ava")
              .json();
      paged.addAll(page.path("items").findValuesAsText("orderId"));
      cursor = page.path("nextCursor").asText("");
      if (cursor.equals("null")) cursor = "";
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(ids);
  }
}
