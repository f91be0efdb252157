package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for an article is told once when it is back, and nobody else is told anything. */
class AlertsIT {

  private final URL server = Outside.service();

  private final String sku = "A" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  private Shop shop;

  @BeforeEach
  void open() {
    shop = new Shop(server, "A-STORE").open(sku);
  }

  @Test
  void a_restock_is_told_once_to_everybody_who_waits() {
    String sam = at("sam", "A-STORE");
    String near = put("sue", Ids.next(), nearby(51.5)).json().path("id").asText();
    String elsewhere = put("sue", Ids.next(), nearby(40)).json().path("id").asText();
    shop.receive(sku, 2);
    await(sam, "sam", "FIRED");
    await(near, "sue", "FIRED");
    UUID order = shop.order(sku, 2);
    shop.call("POST", "reservations/" + order + "/release", Shop.admin(), "{}", null);
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> Topics.heard("BackInStock", near).size() == 1);
    assertThat(Topics.heard("BackInStock", sam))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.path("location").asText()).isEqualTo("A-STORE");
              assertThat(told.path("customerId").asText()).endsWith("a1");
            });
    assertThat(Topics.heard("BackInStock", elsewhere)).isEmpty();
    assertThat(state(elsewhere, "sue")).isEqualTo("SOLD_OUT");
  }

  @Test
  void what_can_be_had_is_told_when_it_was_sold_out_in_between() {
    shop.receive(sku, 1);
    String alert = at("sam", "A-STORE");
    assertThat(state(alert, "sam")).isEqualTo("IN_STOCK");
    UUID order = shop.order(sku, 1);
    await(alert, "sam", "SOLD_OUT");
    shop.call("POST", "reservations/" + order + "/release", Shop.admin(), "{}", null);
    await(alert, "sam", "FIRED");
  }

  @Test
  void who_is_offered_nothing_because_the_figure_is_old_is_told_of_the_restock() {
    String stock = "location,sku,on_hand,safety_stock\nA-STORE," + sku + ",1,0\n";
    calls().csv("stock?asOf=" + Instant.now().minus(Duration.ofDays(60)), stock, "root");
    Shelf shelf = new Shelf(calls(), sku);
    Shelf.until().until(() -> shelf.asOf("A-STORE") != null);
    assertThat(shelf.available("A-STORE")).isZero();
    String alert = at("sam", "A-STORE");
    assertThat(state(alert, "sam")).isEqualTo("SOLD_OUT");
    shop.receive(sku, 5);
    await(alert, "sam", "FIRED");
  }

  @Test
  void an_alert_belongs_to_its_shopper_and_is_set_once() {
    UUID id = Ids.next();
    String body = "{\"sku\":\"" + sku + "\",\"location\":\"A-STORE\"}";
    assertThat(put("sam", id, body).status()).isEqualTo(201);
    assertThat(put("sam", id, body).status()).isEqualTo(200);
    assertThat(put("sam", id, nearby(51.5)).status()).isEqualTo(422);
    assertThat(put("sue", id, body).status()).isEqualTo(404);
    for (String method : List.of("GET", "DELETE"))
      assertThat(calls().send(method, "alerts/" + id, "sue", null, java.util.Map.of()).status())
          .isEqualTo(404);
    assertThat(calls().get("alerts/" + id, "ava").status()).isEqualTo(403);
    assertThat(calls().get("alerts/" + id, null).status()).isEqualTo(401);
    assertThat(calls().send("DELETE", "alerts/" + id, "sam", null, java.util.Map.of()).status())
        .isEqualTo(204);
    assertThat(calls().get("alerts/" + id, "sam").status()).isEqualTo(404);
  }

  @Test
  void one_place_is_needed_and_it_has_to_exist() {
    assertThat(put("sam", Ids.next(), "{\"sku\":\"" + sku + "\"}").status()).isEqualTo(400);
    assertThat(put("sam", Ids.next(), "{\"sku\":\"NONE\",\"location\":\"A-STORE\"}").status())
        .isEqualTo(404);
    String nowhere = "{\"sku\":\"" + sku + "\",\"location\":\"A-NOWHERE\"}";
    assertThat(put("sam", Ids.next(), nowhere).status()).isEqualTo(404);
  }

  private String at(String user, String location) {
    Answer set =
        put(user, Ids.next(), "{\"sku\":\"" + sku + "\",\"location\":\"" + location + "\"}");
    assertThat(set.status()).isEqualTo(201);
    return set.json().path("id").asText();
  }

  private String nearby(double latitude) {
    return "{\"sku\":\"%s\",\"near\":{\"latitude\":%s,\"longitude\":-0.1},\"radiusKm\":5}"
        .formatted(sku, latitude);
  }

  private Answer put(String user, UUID id, String body) {
    return calls().put("alerts/" + id, user, body, java.util.Map.of());
  }

  private void await(String alert, String user, String state) {
    Awaitility.await().atMost(Duration.ofSeconds(45)).until(() -> state.equals(state(alert, user)));
  }

  private String state(String alert, String user) {
    return calls().get("alerts/" + alert, user).json().path("state").asText();
  }

  private Calls calls() {
    return new Calls(server);
  }
}
