package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** Counting: what was found is what the books say as of the moment of counting. */
class CountsIT {

  private final URL server = Outside.service();

  private final String sku = "C" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  private Shop shop;

  @BeforeEach
  void open() throws Exception {
    Topics.open();
    shop = new Shop(server, "C-STORE").open(sku);
  }

  @AfterEach
  void everything_adds_up() {
    Shop.checkInvariants();
  }

  @Test
  void what_moves_between_counting_and_posting_stays_moved() {
    shop.receive(sku, 10);
    String count = opened();
    assertThat(counted(count, 9).path("state").asText()).isEqualTo("COUNTED");
    shop.receive(sku, 5);
    sold(3, Instant.now(), 12);
    JsonNode posted = shop.post("counts/" + count + "/post", null).json();
    assertThat(posted.path("state").asText()).isEqualTo("POSTED");
    assertThat(posted.at("/lines/0/expected").asInt()).isEqualTo(10);
    assertThat(posted.at("/lines/0/difference").asInt()).isEqualTo(-1);
    assertThat(shop.onHand(sku)).isEqualTo(11);
    assertThat(shop.post("counts/" + count + "/post", null).json()).isEqualTo(posted);
    assertThat(shop.onHand(sku)).isEqualTo(11);
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> Topics.heard("CountPosted", count).size() == 1);
  }

  @Test
  void a_sale_from_before_the_count_that_is_told_later_is_not_taken_off_twice() {
    shop.receive(sku, 10);
    Instant before = Instant.now();
    String count = opened();
    counted(count, 8); // two are gone, the till has not told yet
    sold(1, before, 9); // the first is told before posting
    JsonNode posted = shop.post("counts/" + count + "/post", null).json();
    assertThat(posted.at("/lines/0/difference").asInt()).isEqualTo(-1);
    assertThat(shop.onHand(sku)).isEqualTo(8);
    Topics.sold(shop.code(), sku, 1, before); // and the second after it
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(
            () -> shop.get("stock/C-STORE/" + sku + "/movements").json().at("/items").size() == 5);
    assertThat(shop.onHand(sku)).isEqualTo(8);
    sold(1, Instant.now(), 7);
  }

  @Test
  void the_counter_is_not_told_what_is_expected() {
    shop.receive(sku, 10);
    String count = opened();
    assertThat(counted(count, 10).at("/lines/0/expected").isNull()).isTrue();
    JsonNode read = shop.get("counts/" + count).json();
    assertThat(read.at("/lines/0/expected").isNull()).isTrue();
    assertThat(read.at("/lines/0/difference").isNull()).isTrue();
  }

  @Test
  void what_is_far_off_is_counted_again_and_a_repeated_request_is_no_second_count() {
    shop.receive(sku, 20);
    String count = opened();
    String found = lines(10);
    JsonNode first = shop.post("counts/" + count + "/lines", found, "key-" + sku).json();
    assertThat(first.at("/lines/0/recount").asBoolean()).isTrue();
    shop.post("counts/" + count + "/lines", found, "key-" + sku);
    assertThat(shop.post("counts/" + count + "/lines", found).status()).isEqualTo(400);
    assertThat(shop.post("counts/" + count + "/post", null).status()).isEqualTo(409);
    assertThat(counted(count, 10).path("state").asText()).isEqualTo("COUNTED");
    shop.post("counts/" + count + "/post", null);
    assertThat(shop.onHand(sku)).isEqualTo(10);
  }

  @Test
  void a_count_may_take_promised_units_and_a_second_one_gives_them_back() {
    shop.receive(sku, 4);
    UUID order = shop.order(sku, 3);
    String count = opened();
    counted(count, 2);
    shop.post("counts/" + count + "/post", null);
    assertThat(shop.level(sku).path("shortBy").asInt()).isEqualTo(1);
    String subject = "C-STORE/" + sku;
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> Topics.heard("StockShort", subject).size() == 1);
    assertThat(Topics.heard("StockShort", subject).get(0).at("/reservations/0").asText())
        .isEqualTo(order.toString());
    String again = opened();
    counted(again, 4);
    shop.post("counts/" + again + "/post", null);
    assertThat(openShortages()).containsExactly("0");
  }

  @Test
  void an_older_count_that_is_posted_late_does_not_undo_a_newer_one() {
    shop.receive(sku, 10);
    String older = opened();
    String newer = opened();
    counted(older, 8);
    counted(newer, 8);
    shop.post("counts/" + newer + "/post", null);
    JsonNode late = shop.post("counts/" + older + "/post", null).json();
    assertThat(late.at("/lines/0/difference").asInt()).isZero();
    assertThat(shop.onHand(sku)).isEqualTo(8);
  }

  @Test
  void a_feed_from_before_a_count_does_not_undo_it_and_sets_what_was_not_counted() {
    String other = sku + "-2";
    Instant morning = Instant.now().minusSeconds(3_600);
    shop.receive(sku, 10);
    String count = opened();
    counted(count, 9);
    shop.post("counts/" + count + "/post", null);
    JsonNode report = fed(morning, row(sku, 4) + row(other, 7));
    assertThat(report.path("applied").asInt()).isEqualTo(1);
    assertThat(report.path("rejected").asInt()).isEqualTo(1);
    assertThat(report.at("/rejectedRows/0/line").asInt()).isEqualTo(2);
    assertThat(report.at("/rejectedRows/0/reason").asText()).contains("newer than this feed");
    assertThat(shop.onHand(sku)).isEqualTo(9);
    assertThat(shop.onHand(other)).isEqualTo(7);
    assertThat(fed(Instant.now(), row(sku, 8)).path("applied").asInt()).isEqualTo(1);
    assertThat(shop.onHand(sku)).isEqualTo(8);
  }

  @Test
  void posted_twice_at_once_it_changes_the_books_once() throws Exception {
    shop.receive(sku, 10);
    String count = opened();
    counted(count, 9);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Answer> post = () -> shop.post("counts/" + count + "/post", null);
      for (Future<Answer> answer : threads.invokeAll(List.of(post, post, post, post)))
        assertThat(answer.get().status()).isEqualTo(200);
    } finally {
      threads.shutdownNow();
    }
    assertThat(shop.onHand(sku)).isEqualTo(9);
  }

  @Test
  void tasks_are_listed_by_state_opened_once_per_reference_and_can_be_dropped() {
    String body = request(",\"cause\":\"SHORT_PICK\",\"reference\":\"pick " + sku + "\"");
    String count = shop.post("counts", body).json().path("id").asText();
    assertThat(shop.post("counts", body).json().path("id").asText()).isEqualTo(count);
    String open = "counts?location=C-STORE&state=OPEN&limit=1";
    assertThat(shop.get(open).json().at("/items/0/id").asText()).isEqualTo(count);
    assertThat(shop.post("counts/" + count + "/cancel", null).status()).isEqualTo(200);
    assertThat(shop.get(open).json().at("/items/0/id").asText()).isNotEqualTo(count);
    assertThat(shop.post("counts/" + count + "/lines", lines(1), "late").status()).isEqualTo(409);
    assertThat(shop.get("counts").status()).isEqualTo(400);
    assertThat(shop.get("counts?location=NOWHERE").status()).isEqualTo(404);
    assertThat(shop.get("counts?location=C-STORE&state=NONE").status()).isEqualTo(400);
  }

  @Test
  void a_reference_is_one_count_and_refused_for_other_articles() {
    String same = ",\"reference\":\"walk " + sku + "\"";
    Answer opened = shop.post("counts", request(same), "first-" + sku);
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.json().path("cause").asText()).isEqualTo("REQUEST");
    Answer again = shop.post("counts", request(same), "second-" + sku);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(opened.json());
    assertThat(shop.post("counts", request(same), "first-" + sku).status()).isEqualTo(201);
    String other = sku.replaceFirst("C", "D");
    shop.open(other);
    Answer more =
        shop.post(
            "counts",
            request(same).replace("\"" + sku + "\"", "\"" + sku + "\",\"" + other + "\""));
    assertThat(more.status()).isEqualTo(422);
    assertThat(more.json().path("type").asText()).isEqualTo("/problems/count-differs");
    assertThat(more.json().path("countId").asText()).isEqualTo(opened.json().path("id").asText());
  }

  @Test
  void staff_of_another_store_find_nothing() {
    String count = opened();
    for (String path : List.of("counts/" + count, "counts?location=C-STORE"))
      assertThat(shop.call("GET", path, Shop.stranger(), null, null).status()).isEqualTo(404);
    for (String path : List.of("/post", "/cancel"))
      assertThat(shop.call("POST", "counts/" + count + path, Shop.stranger(), null, null).status())
          .isEqualTo(404);
    assertThat(
            shop.call("POST", "counts/" + count + "/lines", Shop.stranger(), lines(1), "k")
                .status())
        .isEqualTo(404);
    assertThat(shop.call("POST", "counts", Shop.stranger(), request(""), null).status())
        .isEqualTo(404);
  }

  private String opened() {
    Answer opened = shop.post("counts", request(""));
    assertThat(opened.status()).isEqualTo(201);
    String id = opened.json().path("id").asText();
    assertThat(opened.http().headers().firstValue("Location").orElse(""))
        .endsWith("/inventory/v1/counts/" + id);
    return id;
  }

  private String request(String more) {
    return "{\"location\":\"C-STORE\",\"skus\":[\"" + sku + "\"]" + more + "}";
  }

  private String lines(int units) {
    return "{\"lines\":[{\"sku\":\"" + sku + "\",\"counted\":" + units + "}]}";
  }

  private JsonNode counted(String count, int units) {
    Answer answer = shop.post("counts/" + count + "/lines", lines(units), Ids.next().toString());
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode fed(Instant asOf, String rows) {
    String csv = "location,sku,on_hand,safety_stock\n" + rows;
    return new Calls(server).csv("stock?asOf=" + asOf, csv, "root").json();
  }

  private static String row(String sku, int onHand) {
    return "C-STORE," + sku + "," + onHand + ",0\n";
  }

  private void sold(int units, Instant at, int left) {
    Topics.sold(shop.code(), sku, units, at);
    Awaitility.await().atMost(Duration.ofSeconds(45)).until(() -> shop.onHand(sku) == left);
  }

  private List<String> openShortages() {
    return Shop.rows(
        "SELECT COUNT(*) FROM shortage WHERE sku = '" + sku + "' AND resolved_at IS NULL");
  }
}
