package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.order.testing.Shop;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.Test;

/** Who reaches what, and what bad input gets. */
interface AccessScenarios {

  Shop shop();

  @Test
  default void another_shopper_finds_nothing() {
    UUID order = shop().confirmed();
    String number = shop().get("/orders/" + order, "sam").json().path("number").asText();
    for (String path :
        List.of(
            "/orders/" + order,
            "/orders/" + order + "/history",
            "/orders/by-number/" + number,
            "/customers/" + Shop.SAM + "/purchases")) {
      assertThat(shop().get(path, "sue").status()).as(path).isEqualTo(404);
      assertThat(shop().get(path, "sam").status()).as(path).isEqualTo(200);
    }
    assertThat(
            shop()
                .call("POST", "/orders/" + order + "/cancel", "sue", "{\"reason\":\"x\"}")
                .status())
        .isEqualTo(404);
    assertThat(shop().get("/orders?customerId=" + Shop.SAM, "sue").json().path("items")).isEmpty();
    assertThat(shop().get("/orders?limit=200", "sue").http().body())
        .doesNotContain(order.toString());
    assertThat(shop().get("/orders?limit=200", "sam").http().body()).contains(order.toString());
  }

  @Test
  default void an_associate_of_another_store_finds_nothing() {
    UUID order = shop().ready();
    String pickup = "/pickups/" + shop().pickupOf(order);
    assertThat(shop().get("/orders/" + order, "ben").status()).isEqualTo(404);
    assertThat(shop().get(pickup, "ben").status()).isEqualTo(404);
    assertThat(shop().get("/stores/LDN-SOHO/pickups", "ben").status()).isEqualTo(404);
    assertThat(shop().get("/stores/LDN-SOHO/registers", "ben").status()).isEqualTo(404);
    for (String action : List.of("claim", "pick", "stage", "ready", "hand-over", "put-back")) {
      String body =
          switch (action) {
            case "claim" -> "{\"takeOver\":true}";
            case "pick" -> "{\"sku\":\"TEE\",\"quantity\":1}";
            case "stage" -> "{\"bin\":\"X\"}";
            case "hand-over" -> "{\"code\":\"12345678\"}";
            default -> null;
          };
      assertThat(shop().call("POST", pickup + "/" + action, "ben", body).status())
          .as(action)
          .isEqualTo(404);
    }
    assertThat(shop().count("SELECT code_tries FROM fulfilment WHERE order_id = ?", order))
        .isZero();
  }

  @Test
  default void a_role_does_what_is_for_it_and_no_token_does_nothing() {
    UUID order = shop().ready();
    String pickup = "/pickups/" + shop().pickupOf(order);
    assertThat(shop().get(pickup + "/code", "ava").status()).isEqualTo(403);
    assertThat(shop().get(pickup + "/code", "ida").status()).isEqualTo(403);
    assertThat(shop().call("POST", pickup + "/claim", "sam", "{}").status()).isEqualTo(403);
    assertThat(
            shop()
                .call("POST", "/orders/" + order + "/pickup-code", "ava", "{\"reason\":\"x\"}")
                .status())
        .isEqualTo(403);
    assertThat(shop().get("/orders/" + order, null).status()).isEqualTo(401);
    assertThat(
            shop()
                .call("POST", "/imports/sales", "ava", "x", Map.of("Content-Type", "text/csv"))
                .status())
        .isEqualTo(403);
  }

  @Test
  default void bad_orders_are_refused_with_a_problem_and_leave_no_trace() {
    Map<String, Integer> bad =
        Map.ofEntries(
            Map.entry("", 400),
            Map.entry("{", 400),
            Map.entry("[]", 400),
            Map.entry("{}", 400),
            Map.entry(Shop.order().replace("\"WEB\"", "\"POS\""), 400),
            Map.entry(Shop.order().replace("\"WEB\"", "\"FAX\""), 400),
            Map.entry(Shop.order().replace("\"WEB\"", "\"CALL_CENTER\""), 403),
            Map.entry(Shop.order().replace("\"quantity\":2", "\"quantity\":0"), 400),
            Map.entry(Shop.order().replace("\"quantity\":2", "\"quantity\":\"2\""), 400),
            Map.entry(
                Shop.order().replace("\"quantity\":2", "\"quantity\":2,\"unitPrice\":\"0.01\""),
                400),
            Map.entry(Shop.order().replace("TEE", "NO-SUCH"), 422),
            Map.entry(Shop.order().replace("LDN-SOHO", "NOWHERE"), 422),
            Map.entry(
                Shop.order()
                    .replace(
                        "{\"channel\"",
                        "{\"customerId\":\"" + UUID.randomUUID() + "\",\"channel\""),
                403),
            Map.entry(
                "{\"channel\":\"WEB\",\"lines\":[],\"pickup\":{\"location\":\"LDN-SOHO\"}}", 400));
    bad.forEach(
        (body, status) -> {
          UUID id = Ids.next();
          Answer answer = shop().call("PUT", "/orders/" + id, "sam", body);
          assertThat(answer.status()).as(body).isEqualTo(status);
          assertThat(answer.contentType()).as(body).startsWith("application/problem+json");
          assertThat(shop().count("SELECT COUNT(*) FROM orders WHERE id = ?", id)).isZero();
        });
  }

  @Test
  default void bad_parameters_are_named() {
    for (String path :
        List.of(
            "/orders?status=LOST",
            "/orders?channel=FAX",
            "/orders?customerId=me",
            "/orders?limit=201",
            "/orders?cursor=zzz",
            "/orders/by-number/12345-67890",
            "/stores/LDN-SOHO/pickups?state=LOST")) {
      Answer answer = shop().get(path, "ava");
      assertThat(answer.status()).as(path).isEqualTo(400);
      assertThat(answer.json().at("/violations/0/pointer").asText()).as(path).isNotEmpty();
    }
  }

  @Test
  default void the_served_document_is_the_written_one() throws Exception {
    String base = shop().get("/orders?limit=1", "sam").http().uri().resolve("/openapi").toString();
    var served =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(base)).build(),
                java.net.http.HttpResponse.BodyHandlers.ofString());
    assertThat(served.body())
        .contains("operationId: placeOrder")
        .contains("operationId: listPurchases");
  }
}
