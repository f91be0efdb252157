package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.json.Json;
import oneaisle.shared.testing.HttpProbe;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes as callers meet them: what they answer to good and bad requests, and to whom. */
class InventoryRoutesIT {

  private final URL server = Outside.service();

  @BeforeEach
  void feed() throws Exception {
    for (var feed : Map.of("locations", Calls.LOCATIONS, "items", Calls.ITEMS).entrySet())
      calls().csv(feed.getKey(), feed.getValue(), "root");
    calls().csv("stock", Calls.STOCK, "root");
  }

  @Test
  void feeds_come_packed_or_plain_and_a_second_time_change_nothing() throws Exception {
    JsonNode plain = calls().csv("items", Calls.ITEMS, "root").json();
    assertThat(plain.path("unchanged").asInt()).isEqualTo(2);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((Calls.STOCK + "R-NOWHERE,R-TEE,1,0\n").getBytes());
    }
    HttpResponse<String> answer = calls().upload("stock", packed.toByteArray(), "gzip");
    JsonNode report = Json.tree(answer.body().getBytes());
    assertThat(report.path("received").asInt()).isEqualTo(4);
    assertThat(report.path("rejected").asInt()).isEqualTo(1);
    assertThat(report.at("/rejectedRows/0/line").asInt()).isEqualTo(5);
    assertThat(calls().upload("stock", "no gzip".getBytes(), "gzip").statusCode()).isEqualTo(400);
    Answer wrong = calls().csv("stock", "location,sku\n", "root");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("missing").toString()).isEqualTo("[\"on_hand\",\"safety_stock\"]");
  }

  @Test
  void items_are_found_by_sku_barcode_and_words_of_their_name() {
    assertThat(calls().get("items/R-TEE", null).json().at("/unitPrice/amount").asText())
        .isEqualTo("12.50");
    assertThat(calls().get("items/by-gtin/03002738536964", null).json().path("sku").asText())
        .isEqualTo("R-TEE");
    assertThat(calls().get("items?query=enam%20blue", null).json().at("/items/0/sku").asText())
        .isEqualTo("R-MUG");
    assertThat(calls().get("items?query=r-t", null).json().at("/items/0/sku").asText())
        .isEqualTo("R-TEE");
    assertThat(calls().get("items?query=r-t%C3%BC", null).json().path("items")).isEmpty();
    JsonNode first = calls().get("items?query=R-&limit=1", null).json();
    JsonNode second =
        calls()
            .get("items?query=R-&limit=1&cursor=" + first.path("nextCursor").asText(), null)
            .json();
    assertThat(second.at("/items/0/sku").asText()).isEqualTo("R-TEE");
    assertThat(calls().get("items/R-NONE", null).status()).isEqualTo(404);
  }

  @Test
  void a_change_needs_the_version_it_is_based_on_and_says_nothing_twice() {
    String body = "{\"name\":\"Cup\",\"unitPrice\":{\"amount\":\"3.20\",\"currency\":\"GBP\"}}";
    Answer made = calls().put("items/R-CUP", "root", body, Map.of());
    assertThat(made.status()).isIn(200, 201);
    String tag = made.http().headers().firstValue("ETag").orElseThrow();
    assertThat(calls().put("items/R-CUP", "root", body, Map.of("If-Match", tag)).status())
        .isEqualTo(200);
    assertThat(
            calls()
                .put(
                    "items/R-CUP", "root", body.replace("Cup", "Mug"), Map.of("If-Match", "\"99\""))
                .status())
        .isEqualTo(412);
    assertThat(calls().put("items/R-CUPP", "root", body, Map.of("If-Match", tag)).status())
        .as("a slip of the pen makes no new one")
        .isEqualTo(412);
    String place = Shop.location(Shop.HOURS, "");
    assertThat(calls().put("locations/R-CUPP", "root", place, Map.of("If-Match", tag)).status())
        .isEqualTo(412);
    Answer again = calls().put("items/R-CUP", "root", body, Map.of());
    assertThat(again.http().headers().firstValue("ETag")).contains(tag);
    String taken = body.replace("{\"name\"", "{\"gtin\":\"4006381333932\",\"name\"");
    assertThat(
            calls()
                .put("items/R-CUP", "root", taken, Map.of())
                .json()
                .at("/violations/0/pointer")
                .asText())
        .isEqualTo("/gtin");
  }

  @Test
  void locations_are_listed_by_distance_with_how_far_they_are() {
    awaitBothOnTheMap();
    JsonNode list =
        calls().get("locations?near=51.485,-0.10&radiusKm=30", null).json().path("items");
    assertThat(list)
        .extracting(location -> location.path("distanceKm").asDouble())
        .isSorted()
        .anySatisfy(distance -> assertThat(distance).isPositive());
    assertThat(list)
        .extracting(location -> location.path("code").asText())
        .containsSubsequence("R-NEAR", "R-FAR");
    assertThat(calls().get("locations?near=99,0", null).status()).isEqualTo(400);
    assertThat(calls().get("locations?radiusKm=3", null).status()).isEqualTo(400);
    assertThat(calls().get("locations/R-NEAR", null).json().path("openingHours").asText())
        .isEqualTo("24/7");
  }

  /** Locations are found near a point from a map that is refreshed now and then. */
  private void awaitBothOnTheMap() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        calls().get("locations?near=51.485,-0.10&radiusKm=30", null).http().body())
                    .contains("R-NEAR", "R-FAR"));
  }

  @Test
  void a_cart_is_found_where_all_of_it_is_then_where_most_of_it_is() {
    awaitBothOnTheMap();
    String cart =
        "{\"lines\":[{\"sku\":\"R-TEE\",\"quantity\":2},{\"sku\":\"R-TEE\",\"quantity\":2},{\"sku\":\"R-MUG\",\"quantity\":1}],"
            + "\"near\":{\"latitude\":51.49,\"longitude\":-0.1}}";
    JsonNode found = calls().send("POST", "availability/search", null, cart, Map.of()).json();
    assertThat(found.at("/items/0/location").asText()).isEqualTo("R-FAR");
    assertThat(found.at("/items/0/readyAt").asText()).isNotEmpty();
    assertThat(found.at("/items/1/complete").asBoolean()).isFalse();
    assertThat(found.at("/items/1/missing/0/sku").asText()).isEqualTo("R-MUG");
    JsonNode here = calls().get("availability/R-TEE/R-FAR", null).json();
    assertThat(here.path("available").asInt()).isEqualTo(4);
    assertThat(here.path("confidence").asDouble()).isEqualTo(1.0);
    assertThat(here.path("asOf").asText()).isNotEmpty();
    assertThat(
            calls()
                .get("availability/R-TEE?near=51.49,-0.10", null)
                .json()
                .at("/items/0/location")
                .asText())
        .isEqualTo("R-NEAR");
    assertThat(calls().get("availability/R-NONE", null).status()).isEqualTo(404);
  }

  @Test
  void two_lines_of_one_sku_are_one_claim_and_the_way_through_is_told() {
    String twice =
        "{\"location\":\"R-FAR\",\"channel\":\"WEB\",\"reference\":\"cart\",\"lines\":[{\"sku\":\"R-MUG\",\"quantity\":2},"
            + "{\"sku\":\"R-MUG\",\"quantity\":2}]}";
    Answer refused = calls().put("reservations/" + Ids.next(), "ida", twice, Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/shortLines/0/requested").asInt()).isEqualTo(4);
    UUID id = Ids.next();
    String body = twice.replace("\"quantity\":2", "\"quantity\":1");
    assertThat(calls().put("reservations/" + id, "ida", body, Map.of()).status()).isEqualTo(201);
    assertThat(calls().put("reservations/" + id, "ida", body, Map.of()).status()).isEqualTo(200);
    assertThat(calls().put("reservations/" + id, "ida", twice, Map.of()).status()).isEqualTo(422);
    assertThat(calls().post("reservations/" + id + "/fulfil", "ida", "{}", Map.of()).status())
        .isEqualTo(409);
    assertThat(
            calls()
                .post("reservations/" + id + "/extend", "ida", "{\"holdMinutes\":30}", Map.of())
                .status())
        .isEqualTo(200);
    assertThat(
            calls()
                .post("reservations/" + id + "/commit", "ida", "", Map.of())
                .json()
                .path("status")
                .asText())
        .isEqualTo("COMMITTED");
    String part = "{\"lines\":[{\"sku\":\"R-MUG\",\"quantity\":1}]}";
    assertThat(calls().post("reservations/" + id + "/release", "ida", part, Map.of()).status())
        .isEqualTo(400);
    Map<String, String> key = Map.of("Idempotency-Key", id.toString());
    assertThat(
            calls()
                .post("reservations/" + id + "/release", "ida", part, key)
                .json()
                .at("/lines/0/open")
                .asInt())
        .isEqualTo(1);
    assertThat(
            calls()
                .post("reservations/" + id + "/release", "ida", part, key)
                .json()
                .at("/lines/0/open")
                .asInt())
        .isEqualTo(1);
    assertThat(
            calls()
                .post("reservations/" + id + "/release", "ida", "{}", Map.of())
                .json()
                .path("status")
                .asText())
        .isEqualTo("RELEASED");
    assertThat(calls().post("reservations/" + id + "/release", "ida", "{}", Map.of()).status())
        .isEqualTo(200);
    Answer late = calls().post("reservations/" + id + "/commit", "ida", "", Map.of());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().path("reservationStatus").asText()).isEqualTo("RELEASED");
  }

  @Test
  void store_staff_see_and_correct_their_own_location_only() {
    String near =
        TestStack.get().issuer().draft("nell").roles("associate").locations("R-NEAR").sign();
    assertThat(
            HttpProbe.send("GET", calls().uri("stock/R-NEAR/R-TEE"), near, null, Map.of())
                .json()
                .path("onHand")
                .asInt())
        .isPositive();
    assertThat(
            HttpProbe.send("GET", calls().uri("stock/R-FAR/R-TEE"), near, null, Map.of()).status())
        .isEqualTo(404);
    String damage =
        "{\"location\":\"R-NEAR\",\"reason\":\"DAMAGE\",\"lines\":[{\"sku\":\"R-TEE\",\"unavailableChange\":1}]}";
    Map<String, String> key = Map.of("Idempotency-Key", Ids.next().toString());
    Answer first = HttpProbe.send("POST", calls().uri("stock/adjustments"), near, damage, key);
    Answer again = HttpProbe.send("POST", calls().uri("stock/adjustments"), near, damage, key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    String elsewhere = damage.replace("R-NEAR", "R-FAR");
    assertThat(
            HttpProbe.send("POST", calls().uri("stock/adjustments"), near, elsewhere, Map.of())
                .status())
        .isEqualTo(404);
    JsonNode newest =
        HttpProbe.send(
                "GET", calls().uri("stock/R-NEAR/R-TEE/movements?limit=1"), near, null, Map.of())
            .json();
    assertThat(newest.at("/items/0/reason").asText()).isEqualTo("DAMAGE");
    String undo = damage.replace("\"unavailableChange\":1", "\"unavailableChange\":-9");
    assertThat(
            HttpProbe.send("POST", calls().uri("stock/adjustments"), near, undo, Map.of()).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT  | reservations/x                                    | root | {}                                        | 404",
        "PUT  | reservations/01935f3e-7a2b-7000-8000-00000000000f | sam  | {}                                        | 403",
        "PUT  | reservations/01935f3e-7a2b-7000-8000-00000000000f | root | {}                                        | 400",
        "POST | availability/search                               |      | {\"lines\":[],\"near\":{}}                | 400",
        "POST | availability/search                               |      | {\"lines\":[{\"sku\":\"A\",\"quantity\":0}],\"near\":{\"latitude\":1,\"longitude\":1}} | 400",
        "GET  | availability/R-TEE?channel=TV                     |      |                                           | 400",
        "GET  | availability/R-TEE?limit=201                      |      |                                           | 400",
        "GET  | items?cursor=nonsense                             |      |                                           | 400",
        "PUT  | items/lower                                       | root | {\"name\":\"x\",\"unitPrice\":{\"amount\":\"1\",\"currency\":\"GBP\"}} | 400",
        "PUT  | items/R-X                                         | root | {\"name\":\"x\",\"unitPrice\":{\"amount\":\"-1\",\"currency\":\"GBP\"}} | 400",
        "PUT  | locations/R-NEAR                                  | max  | {\"name\":\"x\",\"type\":\"STORE\",\"latitude\":1,\"longitude\":1,\"timeZone\":\"Europe/London\",\"openingHours\":\"24/7\"} | 404",
        "PUT  | locations/R-NEAR                                  | root | {\"name\":\"x\",\"type\":\"STORE\",\"latitude\":1,\"longitude\":1,\"timeZone\":\"Mars\",\"openingHours\":\"often\"} | 400",
        "POST | stock/adjustments                                 | root | {\"location\":\"R-NEAR\",\"reason\":\"SALE\",\"lines\":[{\"sku\":\"R-TEE\",\"onHandChange\":1}]} | 400",
        "POST | stock/adjustments                                 | root | {\"location\":\"R-NEAR\",\"reason\":\"COUNT\",\"lines\":[{\"sku\":\"R-TEE\"}]} | 400",
      })
  void a_bad_request_is_a_problem_and_changes_nothing(
      String method, String path, String user, String body, int status) {
    Answer answer = calls().send(method, path, user, body, Map.of());
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
  }

  @Test
  void the_served_document_is_the_one_in_the_repository() {
    Answer served = HttpProbe.send("GET", calls().root("openapi"), null, null, Map.of());
    assertThat(served.http().body()).contains("searchAvailability", "OneAisle inventory");
  }

  private Calls calls() {
    return new Calls(server);
  }
}
