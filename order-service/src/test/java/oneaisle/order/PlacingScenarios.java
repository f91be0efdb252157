package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import oneaisle.order.testing.Shop;
import oneaisle.order.testing.StandInInventory.Mood;
import oneaisle.order.testing.Together;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Placing and cancelling: the saga, its recovery and its undo. */
interface PlacingScenarios {

  Shop shop();

  @Test
  default void an_order_is_confirmed_with_prices_of_the_catalogue_and_told_once() {
    UUID id = Ids.next();
    Answer first = shop().place(id);
    Answer again = shop().place(id);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(first.json().path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(first.json().at("/total/amount").asText()).isEqualTo("34.00");
    assertThat(first.json().at("/fulfilment/state").asText()).isEqualTo("ALLOCATED");
    assertThat(first.http().headers().firstValue("ETag")).isPresent();
    assertThat(shop().inventory().requestsFor(id, "PUT")).isEqualTo(1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(id).equals(List.of("OrderPlaced")));
    JsonNode placed = shop().wire().body(id, "OrderPlaced");
    assertThat(placed.path("reservationId").asText()).isEqualTo(id.toString());
    assertThat(placed.path("customerId").asText()).isEqualTo(Shop.SAM);
  }

  @Test
  default void the_same_id_with_other_content_is_refused_and_changes_nothing() {
    UUID id = shop().confirmed();
    Answer other = shop().call("PUT", "/orders/" + id, "sam", Shop.order().replace(":2}", ":3}"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("type").asText()).endsWith("order-id-reused");
    assertThat(shop().call("PUT", "/orders/" + id, "sue", Shop.order()).status()).isEqualTo(422);
    assertThat(shop().get("/orders/" + id, "sam").json().at("/total/amount").asText())
        .isEqualTo("34.00");
  }

  @Test
  default void the_same_order_placed_by_many_at_once_is_one_order() {
    UUID id = Ids.next();
    List<Integer> statuses = Together.many(8, () -> shop().place(id).status());
    assertThat(statuses).allMatch(status -> status == 201 || status == 200);
    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
    assertThat(shop().count("SELECT COUNT(*) FROM fulfilment WHERE order_id = ?", id)).isEqualTo(1);
  }

  @Test
  default void missing_stock_refuses_the_order_names_the_lines_and_stays_refused() {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.SHORT);
    Answer refused = shop().place(id);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.json().path("type").asText()).isEqualTo("/problems/insufficient-stock");
    assertThat(refused.json().at("/shortLines/0/sku").asText()).isEqualTo("CAP");
    shop().inventory().treat(id, Mood.WILLING);
    Answer again = shop().place(id);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.json().path("shortLines")).isEqualTo(refused.json().path("shortLines"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(id).equals(List.of("OrderRefused")));
  }

  @Test
  default void an_order_whose_answer_was_lost_is_confirmed_by_the_recovery_once() {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.RESERVES_AND_HANGS_UP);
    Answer pending = shop().place(id);
    assertThat(pending.status()).isEqualTo(503);
    assertThat(pending.http().headers().firstValue("Retry-After")).isPresent();
    assertThat(pending.json().path("type").asText()).endsWith("order-pending");
    assertThat(shop().statusOf(id)).isEqualTo("ACCEPTED");
    shop().inventory().treat(id, Mood.WILLING);
    shop().awaitStatus(id, "CONFIRMED");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(id).equals(List.of("OrderPlaced")));
    assertThat(shop().count("SELECT COUNT(*) FROM placing WHERE order_id = ?", id)).isZero();
  }

  @Test
  default void an_inventory_that_says_nothing_is_not_waited_for() {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.SILENT);
    long begun = System.nanoTime();
    assertThat(shop().place(id).status()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    shop().inventory().treat(id, Mood.WILLING);
    shop().awaitStatus(id, "CONFIRMED");
  }

  @Test
  default void an_order_without_an_answer_in_time_is_released_and_refused() {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.RESERVES_AND_HANGS_UP);
    assertThat(shop().place(id).status()).isEqualTo(503);
    shop()
        .run(
            "UPDATE placing SET give_up_at = '2020-01-01' WHERE order_id = UNHEX('"
                + hex(id)
                + "')");
    shop().inventory().treat(id, Mood.WILLING);
    shop().awaitStatus(id, "REFUSED");
    assertThat(shop().inventory().statusOf(id)).isEqualTo("RELEASED");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(id).equals(List.of("OrderRefused")));
  }

  @Test
  default void a_confirmation_that_fails_leaves_nothing_behind_and_is_done_again() {
    shop()
        .run(
            "CREATE TRIGGER no_event BEFORE INSERT ON outbox FOR EACH ROW IF NEW.type ="
                + " 'OrderPlaced' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'on purpose'; END"
                + " IF");
    UUID id = Ids.next();
    try {
      assertThat(shop().place(id).status()).isEqualTo(500);
      assertThat(shop().statusOf(id)).isEqualTo("ACCEPTED");
      assertThat(shop().count("SELECT COUNT(*) FROM fulfilment WHERE order_id = ?", id)).isZero();
      assertThat(shop().count("SELECT COUNT(*) FROM order_history WHERE order_id = ?", id))
          .isEqualTo(1);
      assertThat(shop().count("SELECT COUNT(*) FROM outbox WHERE subject = ?", id.toString()))
          .isZero();
    } finally {
      shop().run("DROP TRIGGER no_event");
    }
    shop().awaitStatus(id, "CONFIRMED");
    assertThat(shop().count("SELECT COUNT(*) FROM fulfilment WHERE order_id = ?", id)).isEqualTo(1);
  }

  @Test
  default void cancelling_an_unanswered_order_is_done_when_the_answer_is_there() {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.RESERVES_AND_HANGS_UP);
    assertThat(shop().place(id).status()).isEqualTo(503);
    Answer cancel =
        shop().call("POST", "/orders/" + id + "/cancel", "sam", "{\"reason\":\"changed my mind\"}");
    assertThat(cancel.json().path("outcome").asText()).isEqualTo("CANCEL_REQUESTED");
    assertThat(shop().get("/orders/" + id, "sam").json().path("cancelRequested").asBoolean())
        .isTrue();
    shop().inventory().treat(id, Mood.WILLING);
    shop().awaitStatus(id, "CANCELLED");
    assertThat(shop().inventory().statusOf(id)).isEqualTo("RELEASED");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(id).equals(List.of("OrderCancelled")));
  }

  @Test
  default void a_dry_run_of_cancelling_says_what_would_happen_and_does_nothing() {
    UUID id = shop().ready();
    Answer dry =
        shop()
            .call(
                "POST",
                "/orders/" + id + "/cancel?dryRun=true",
                "sam",
                "{\"reason\":\"just asking\"}");
    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.json().path("putBack").asBoolean()).isTrue();
    assertThat(shop().statusOf(id)).isEqualTo("CONFIRMED");
  }

  @Test
  default void an_older_price_never_overwrites_a_newer_one() {
    long before = shop().count("SELECT COUNT(*) FROM inbox WHERE consumer = 'catalogue'");
    shop().tellItem("HAT", 2, "20.00");
    shop().tellItem("HAT", 1, "10.00");
    shop().tellItem("SOCK", 1, "1.00"); // same partition or not: wait until both were taken
    String body = Shop.order().replace("CAP", "HAT");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                shop().count("SELECT COUNT(*) FROM inbox WHERE consumer = 'catalogue'")
                    >= before + 3);
    Answer placed = shop().call("PUT", "/orders/" + Ids.next(), "sam", body);
    assertThat(placed.json().at("/lines/1/unitPrice/amount").asText()).isEqualTo("20.00");
  }

  @Test
  default void a_guest_orders_with_a_contact_that_is_shown_to_those_who_write_to_them_only() {
    UUID id = Ids.next();
    String body =
        Shop.order()
            .replace(
                "{\"channel\":\"WEB\",",
                "{\"channel\":\"CALL_CENTER\",\"contact\":{\"name\":\"Gus\",\"email\":\"gus@example.org\"},");
    assertThat(shop().call("PUT", "/orders/" + id, "ida", body).status()).isEqualTo(201);
    assertThat(shop().get("/orders/" + id, "ida").http().body()).doesNotContain("gus@example.org");
    assertThat(shop().get("/orders/" + id + "/contact", "service").json().path("email").asText())
        .isEqualTo("gus@example.org");
    assertThat(shop().get("/orders/" + id + "/contact", "ava").status()).isEqualTo(403);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(id).contains("OrderPlaced"));
    JsonNode placed = shop().wire().body(id, "OrderPlaced");
    assertThat(placed.path("guest").asBoolean()).isTrue();
    assertThat(placed.toString()).doesNotContain("gus@example.org").doesNotContain("Gus");
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }
}
