package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import oneaisle.order.testing.Shop;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Units that are not where the books have them. */
interface ShortPickScenarios {

  String NO_TEE = "{\"sku\":\"TEE\",\"reason\":\"NOT_FOUND\"}";

  Shop shop();

  @Test
  default void what_a_picker_did_not_find_is_told_once_and_looked_at_until_it_turns_up() {
    UUID order = shop().confirmed();
    String pickup = claimed(order);
    pick(pickup, "TEE");
    JsonNode attention = shop().act(pickup + "/short", NO_TEE).at("/attention/0");
    assertThat(attention.path("reason").asText()).isEqualTo("PICK_SHORT");
    assertThat(attention.path("sku").asText()).isEqualTo("TEE");
    assertThat(attention.path("detail").asText()).isEqualTo("1 of TEE not found");
    assertThat(shop().act(pickup + "/short", NO_TEE).path("attention")).hasSize(1);
    tellRecovered();
    pick(pickup, "TEE");
    JsonNode still = pick(pickup, "CAP");
    assertThat(still.path("attention")).as("until it is ready, whatever the books say").hasSize(1);
    assertThat(shop().act(pickup + "/ready", null).path("attention")).isEmpty();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(order).contains("PickupReady"));
    assertThat(Collections.frequency(shop().wire().heardOf(order), "PickShort")).isEqualTo(1);
    JsonNode told = shop().wire().body(order, "PickShort");
    assertThat(told.path("missing").asInt()).isEqualTo(1);
    assertThat(told.path("location").asText()).isEqualTo(Shop.SOHO);
    assertThat(told.path("reason").asText()).isEqualTo("NOT_FOUND");
    assertThat(story(order)).contains("ava ATTENTION_RAISED 1 of TEE not found");
  }

  @Test
  default void only_who_picks_it_says_that_something_is_missing_and_only_what_is() {
    UUID order = shop().confirmed();
    String pickup = "/pickups/" + shop().pickupOf(order);
    assertRefused(shop().call("POST", pickup + "/short", "ava", NO_TEE), 409, "pickup-not-claimed");
    claimed(order);
    pick(pickup, "CAP");
    String noCap = NO_TEE.replace("TEE", "CAP");
    assertRefused(shop().call("POST", pickup + "/short", "ava", noCap), 409, "nothing-missing");
    String noMug = NO_TEE.replace("TEE", "MUG");
    assertRefused(shop().call("POST", pickup + "/short", "ava", noMug), 422, "wrong-item");
    String lost = NO_TEE.replace("NOT_FOUND", "LOST");
    assertThat(shop().call("POST", pickup + "/short", "ava", lost).status()).isEqualTo(400);
    assertThat(shop().call("POST", pickup + "/short", "ben", NO_TEE).status()).isEqualTo(404);
  }

  @Test
  default void a_cancelled_pickup_misses_nothing() {
    UUID order = shop().confirmed();
    shop().act(claimed(order) + "/short", NO_TEE);
    shop().call("POST", "/orders/" + order + "/cancel", "sam", "{\"reason\":\"too late\"}");
    assertThat(shop().count("SELECT COUNT(*) FROM pickup_attention WHERE order_id = ?", order))
        .isZero();
  }

  private String claimed(UUID order) {
    String pickup = "/pickups/" + shop().pickupOf(order);
    shop().act(pickup + "/claim", "{}");
    return pickup;
  }

  private JsonNode pick(String pickup, String sku) {
    return shop().act(pickup + "/pick", "{\"sku\":\"" + sku + "\",\"quantity\":1}");
  }

  private void tellRecovered() {
    String json = "{\"location\":\"%s\",\"sku\":\"TEE\"}".formatted(Shop.SOHO);
    shop().tellPickups("StockRecovered", Shop.SOHO + "/TEE", System.nanoTime(), json);
  }

  private static void assertRefused(Answer answer, int status, String type) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/" + type);
  }

  private List<String> story(UUID order) {
    return shop()
        .get("/orders/" + order + "/history", "root")
        .json()
        .path("items")
        .findParents("decision")
        .stream()
        .map(
            entry ->
                entry.path("by").asText()
                    + " "
                    + entry.path("decision").asText()
                    + " "
                    + entry.path("why").asText())
        .toList();
  }
}
