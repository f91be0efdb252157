package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much is offered of a figure that may be wrong, as the service is configured by itself. */
class DoubtIT {

  private static final String STORE = "Q-STORE";

  private final URL server = Outside.service();
  private final String sku = "Q" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  private Shop shop;

  @BeforeEach
  void open() {
    shop = new Shop(server, STORE).open(sku);
  }

  @Test
  void what_was_imported_just_now_is_offered_to_the_last_unit() {
    feed(1, "");
    assertOffered(1, 1.0);
  }

  @Test
  void what_was_received_just_now_is_offered_to_the_last_unit() {
    shop.receive(sku, 1);
    assertOffered(1, 0.9);
  }

  @Test
  void one_unit_less_is_offered_of_an_old_figure_until_something_shows_that_it_is_right() {
    feed(3, "?asOf=" + Instant.now().minus(Duration.ofDays(60)));
    assertOffered(2, 0.1);
    UUID three = Ids.next();
    assertThat(shop.reserve(three, sku, 3).status()).as("decided by the books").isEqualTo(201);
    shop.call("POST", "reservations/" + three + "/release", Shop.admin(), "{}", null);
    shop.receive(sku, 1);
    assertOffered(4, 0.9);
  }

  @Test
  void where_a_picker_did_not_find_an_article_what_is_known_of_it_grows_old_sooner()
      throws Exception {
    Topics.open();
    feed(3, "?asOf=" + Instant.now().minus(Duration.ofDays(10)));
    assertOffered(3, 0.61);
    shop.order(sku, 1);
    Topics.tell("PickShort", sku, notFound());
    assertOffered(0, 0.23); // ten days count as thirty
    feed(5, "");
    assertOffered(4, 1.0); // one is ordered
  }

  private String notFound() {
    return """
        {"fulfilmentId":"%s","reservationId":"%s","number":"%s","location":"%s","sku":"%s","missing":1,"reason":"NOT_FOUND","occurredAt":"%s"}"""
        .formatted(Ids.next(), Ids.next(), sku.substring(1, 20), STORE, sku, Instant.now());
  }

  private void feed(int onHand, String query) {
    String csv = "location,sku,on_hand,safety_stock\n" + STORE + "," + sku + "," + onHand + ",0\n";
    Answer taken = new Calls(server).csv("stock" + query, csv, "root");
    assertThat(taken.json().path("applied").asInt()).isEqualTo(1);
  }

  private void assertOffered(int units, double confidence) {
    String path = "availability/" + sku + "/" + STORE;
    Shelf.until()
        .untilAsserted(
            () -> {
              JsonNode answer = shop.get(path).json();
              assertThat(answer.path("available").asInt()).isEqualTo(units);
              assertThat(answer.path("confidence").asDouble()).isEqualTo(confidence);
            });
  }
}
