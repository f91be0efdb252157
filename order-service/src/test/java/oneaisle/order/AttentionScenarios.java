package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import oneaisle.order.testing.Shop;
import oneaisle.order.testing.StandInInventory.Mood;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Closed stores and units that are gone: no new orders, and somebody looks at those there are. */
interface AttentionScenarios {

  Shop shop();

  @Test
  default void a_closed_store_takes_no_order_until_it_opens_again() {
    String store = store();
    String from = Instant.now().minusSeconds(60).toString();
    tellClosure(store, 2, from, "\"2099-01-01T06:00:00Z\"");
    Answer refused = awaitPlaced(store, 422);
    assertThat(refused.json().path("type").asText()).isEqualTo("/problems/store-closed");
    assertThat(refused.json().path("closedUntil").asText()).isEqualTo("2099-01-01T06:00:00Z");
    assertThat(refused.json().path("reason").asText()).isEqualTo("new floor");
    shop().tellLocation(store, 3, "24/7", 0);
    awaitPlaced(store, 201);
  }

  @Test
  default void a_store_that_will_be_closed_when_the_order_is_collected_takes_none() {
    String store = store();
    String soon = Instant.now().plus(Duration.ofMinutes(30)).toString();
    shop().tellLocation(store, 2, "24/7", 60, closure(soon, "null"));
    assertThat(awaitPlaced(store, 422).json().path("type").asText())
        .isEqualTo("/problems/store-closed");
  }

  @Test
  default void where_inventory_knows_first_that_the_store_is_closed_the_order_is_refused_for_it() {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.CLOSED);
    Answer refused = shop().place(id);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("reason").asText()).isEqualTo("LOCATION_NOT_SERVING");
    JsonNode order = shop().get("/orders/" + id, "sam").json();
    assertThat(order.path("status").asText()).isEqualTo("REFUSED");
    assertThat(order.at("/refusal/reason").asText()).isEqualTo("LOCATION_NOT_SERVING");
    assertThat(order.at("/refusal/detail").asText()).contains("closed until further notice: flood");
  }

  @Test
  default void the_pickups_of_a_closed_store_are_shown_to_be_looked_at_until_it_opens_again() {
    String store = store();
    UUID order = confirmedAt(store);
    String affected = affected(store, "\"2099-01-01T06:00:00Z\"", order);
    shop().tellPickups("ReservationsAffected", store, 3, affected);
    JsonNode attention = attention(order).get(0);
    assertThat(attention.path("reason").asText()).isEqualTo("STORE_CLOSED");
    assertThat(attention.path("endsAt").asText()).isEqualTo("2099-01-01T06:00:00Z");
    assertThat(attention.path("since").asText()).isNotBlank();
    assertThat(attention.path("detail").asText()).contains("new floor");
    JsonNode queued = shop().get("/stores/" + store + "/pickups", "root").json().at("/items/0");
    assertThat(queued.path("attention").get(0)).isEqualTo(attention);
    assertThat(
            shop()
                .get("/pickups/" + shop().pickupOf(order), "root")
                .json()
                .path("attention")
                .get(0))
        .isEqualTo(attention);
    shop().tellPickups("ReservationsAffected", store, 3, affected);
    shop().tellLocation(store, 4, "24/7", 0);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> attention(order).isEmpty());
    shop().tellPickups("ReservationsAffected", store, 3, affected);
    assertThat(attention(order)).as("told late, of a closure that was called off").isEmpty();
    assertThat(story(order)).containsExactly("ATTENTION_RAISED", "ATTENTION_CLEARED");
  }

  @Test
  default void a_closure_that_ends_ends_the_attention_to_its_pickups() {
    String store = store();
    UUID order = confirmedAt(store);
    Instant end = Instant.now().plusSeconds(5);
    shop().tellPickups("ReservationsAffected", store, 3, affected(store, "\"" + end + "\"", order));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> story(order).equals(List.of("ATTENTION_RAISED", "ATTENTION_CLEARED")));
    assertThat(attention(order)).isEmpty();
    assertThat(Instant.now()).isAfter(end);
  }

  @Test
  default void a_pickup_whose_units_are_gone_is_shown_to_be_looked_at_until_they_are_there() {
    String store = store();
    UUID first = confirmedAt(store);
    UUID second = confirmedAt(store);
    tellShort(store, 5, first, second, Ids.next());
    assertThat(attention(first).get(0).path("reason").asText()).isEqualTo("STOCK_SHORT");
    assertThat(attention(first).get(0).path("sku").asText()).isEqualTo("CAP");
    assertThat(attention(second)).hasSize(1);
    tellShort(store, 6, second);
    assertThat(attention(first)).as("the last word names the second only").isEmpty();
    tellShort(store, 5, first, second);
    assertThat(attention(first)).as("an older word").isEmpty();
    assertThat(attention(second)).hasSize(1);
    assertThat(story(first)).containsExactly("ATTENTION_RAISED", "ATTENTION_CLEARED");
    assertThat(story(second)).containsExactly("ATTENTION_RAISED");
  }

  @Test
  default void when_the_stock_has_recovered_no_pickup_is_short_whatever_is_told_twice_or_late() {
    String store = store();
    UUID first = confirmedAt(store);
    UUID second = confirmedAt(store);
    tellShort(store, 5, first, second);
    tellRecovered(store, 4);
    assertThat(attention(first)).as("an older recovery").hasSize(1);
    tellRecovered(store, 6);
    assertThat(attention(first)).isEmpty();
    assertThat(attention(second)).isEmpty();
    tellShort(store, 5, first, second);
    tellRecovered(store, 6);
    assertThat(attention(first)).as("an older shortage").isEmpty();
    tellShort(store, 7, second);
    assertThat(attention(second)).as("a newer one").hasSize(1);
    assertThat(story(first)).containsExactly("ATTENTION_RAISED", "ATTENTION_CLEARED");
  }

  @Test
  default void a_recovery_that_overtakes_the_shortage_leaves_nothing_to_be_looked_at() {
    String store = store();
    UUID order = confirmedAt(store);
    tellRecovered(store, 9);
    tellShort(store, 8, order);
    assertThat(attention(order)).isEmpty();
    assertThat(story(order)).isEmpty();
  }

  @Test
  default void whoever_has_found_all_units_has_settled_it_and_what_is_ready_is_not_short() {
    UUID order = shop().confirmed();
    long sequence = System.nanoTime();
    tellShort(Shop.SOHO, sequence, order);
    assertThat(attention(order)).hasSize(1);
    String pickup = "/pickups/" + shop().pickupOf(order);
    shop().act(pickup + "/claim", "{}");
    JsonNode picked = shop().act(pickup + "/pick", "{\"gtin\":\"4006381333931\",\"quantity\":3}");
    assertThat(picked.path("attention")).hasSize(1);
    assertThat(shop().act(pickup + "/ready", null).path("attention")).isEmpty();
    tellShort(Shop.SOHO, sequence + 1, order);
    assertThat(attention(order)).isEmpty();
    assertThat(story(order)).containsExactly("ATTENTION_RAISED", "ATTENTION_CLEARED");
  }

  @Test
  default void what_is_told_before_the_order_is_confirmed_is_not_lost() {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.RESERVES_AND_HANGS_UP);
    assertThat(shop().place(id).status()).isEqualTo(503);
    tellShort(Shop.SOHO, System.nanoTime(), id);
    shop().inventory().treat(id, Mood.WILLING);
    shop().awaitStatus(id, "CONFIRMED");
    assertThat(attention(id)).hasSize(1);
  }

  @Test
  default void a_pickup_that_is_over_needs_nobody() {
    UUID cancelled = shop().confirmed();
    UUID collected = shop().ready();
    String affected = affected(Shop.SOHO, "null", cancelled, collected);
    shop().tellPickups("ReservationsAffected", Shop.SOHO, 2, affected);
    assertThat(attention(collected)).hasSize(1);
    shop().call("POST", "/orders/" + cancelled + "/cancel", "sam", "{\"reason\":\"closed\"}");
    String pickup = shop().pickupOf(collected);
    shop().act("/pickups/" + pickup + "/hand-over", "{\"code\":\"" + shop().codeOf(pickup) + "\"}");
    for (UUID order : List.of(cancelled, collected)) {
      assertThat(attention(order)).isEmpty();
      assertThat(shop().count("SELECT COUNT(*) FROM pickup_attention WHERE order_id = ?", order))
          .isZero();
    }
    shop().tellPickups("ReservationsAffected", Shop.SOHO, 3, affected);
    assertThat(attention(cancelled)).isEmpty();
  }

  private String store() {
    String store = "A" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
    shop().tellLocation(store, 1, "24/7", 0);
    return store;
  }

  private UUID confirmedAt(String store) {
    return UUID.fromString(awaitPlaced(store, 201).json().path("id").asText());
  }

  /** Places new orders there until one is answered so. */
  private Answer awaitPlaced(String store, int status) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> shop().placeAt(store, Ids.next()),
            answer ->
                answer.status() == status
                    && !answer.http().body().contains("/problems/pickup-not-offered"));
  }

  private void tellClosure(String store, long sequence, String from, String until) {
    shop().tellLocation(store, sequence, "24/7", 0, closure(from, until));
  }

  private static String closure(String from, String until) {
    return ",\"closure\":{\"from\":\"%s\",\"until\":%s,\"reason\":\"new floor\"}"
        .formatted(from, until);
  }

  private static String affected(String store, String until, UUID... orders) {
    return "{\"location\":\"%s\",\"closedFrom\":\"2026-01-01T06:00:00Z\",\"closedUntil\":%s,\"reason\":\"new floor\",\"reservations\":%s}"
        .formatted(store, until, array(Stream.concat(Stream.of(orders), Stream.of(Ids.next()))));
  }

  private void tellShort(String store, long sequence, UUID... orders) {
    String json =
        "{\"location\":\"%s\",\"sku\":\"CAP\",\"onHand\":0,\"unavailable\":0,\"reserved\":9,\"shortBy\":9,\"reservations\":%s}"
            .formatted(store, array(Stream.of(orders)));
    shop().tellPickups("StockShort", store + "/CAP", sequence, json);
  }

  private void tellRecovered(String store, long sequence) {
    String json =
        "{\"location\":\"%s\",\"sku\":\"CAP\",\"onHand\":9,\"unavailable\":0,\"reserved\":9}"
            .formatted(store);
    shop().tellPickups("StockRecovered", store + "/CAP", sequence, json);
  }

  private static String array(Stream<UUID> ids) {
    return ids.map(id -> "\"" + id + "\"").toList().toString();
  }

  private JsonNode attention(UUID order) {
    return shop().get("/orders/" + order, "sam").json().at("/fulfilment/attention");
  }

  /** What the history says of it. */
  private List<String> story(UUID order) {
    JsonNode items = shop().get("/orders/" + order + "/history", "sam").json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(entry -> entry.path("decision").asText())
        .filter(decision -> decision.startsWith("ATTENTION"))
        .toList();
  }
}
