package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts that nobody asked for: a shortage or a picker has shown that the books are wrong. */
class AskedCountsIT {

  private final URL server = Outside.service();
  private final String mark = Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  private final String sku = "K" + mark;
  private final String level = "K-STORE/" + sku;
  private Shop shop;

  @BeforeEach
  void open() throws Exception {
    Topics.open();
    shop = new Shop(server, "K-STORE").open(sku);
  }

  @AfterEach
  void everything_adds_up() {
    Shop.checkInvariants();
  }

  @Test
  void a_shortage_has_one_count_opened_until_that_is_posted() {
    shop.receive(sku, 1);
    String sale = saleOf(2);
    Topics.tell("SaleRecorded", mark, sale);
    Shelf.until().until(() -> shop.onHand(sku) == -1);
    assertThat(counts()).containsExactly("SHORTAGE OPEN");
    String count = tasks().get(0).path("id").asText();
    JsonNode read = shop.get("counts/" + count).json();
    assertThat(read.at("/lines/0/sku").asText()).isEqualTo(sku);
    assertThat(read.path("openedBy").asText()).isEqualTo("StockShort");
    assertThat(read.path("reference").asText()).isEqualTo(sku + " 1");
    Shelf.until().until(() -> Topics.heard("CountOpened", count).size() == 1);
    assertThat(Topics.heard("CountOpened", count).get(0).at("/skus/0").asText()).isEqualTo(sku);
    Topics.tell("SaleRecorded", mark, sale); // again
    Topics.sold(shop.code(), sku, 1, Instant.now()); // and another shortage
    Shelf.until().until(() -> shop.onHand(sku) == -2);
    assertThat(counts()).containsExactly("SHORTAGE OPEN");
    post(count, 4);
    Topics.sold(shop.code(), sku, 5, Instant.now());
    Shelf.until().until(() -> shop.onHand(sku) == -1);
    assertThat(counts()).containsExactly("SHORTAGE OPEN", "SHORTAGE POSTED");
    Shelf.until().until(() -> ToldEvents.all().of(count) == 2);
  }

  @Test
  void shortages_of_articles_whose_codes_differ_in_case_only_have_a_count_each() throws Exception {
    String small = sku.toLowerCase(java.util.Locale.ROOT);
    Topics.sold(shop.code(), sku, 1, Instant.now());
    Topics.sold(shop.code(), small, 1, Instant.now());
    Shelf.until().until(() -> Shelf.number(rows(small)) == 1);
    assertThat(Shelf.number(rows(sku))).isEqualTo(1);
  }

  @Test
  void what_only_a_till_knows_can_be_counted_as_it_is_called_there() throws Exception {
    String unlisted = "till/" + sku + "#1";
    Topics.sold(shop.code(), unlisted, 1, Instant.now());
    Shelf.until().until(() -> Shelf.number(rows(unlisted)) == 1);
    String count =
        Shop.rows(
                "SELECT LOWER(HEX(count_id)) FROM stock_count_line WHERE sku = '" + unlisted + "'")
            .get(0);
    post(count.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"), unlisted, 3);
    assertThat(
            Shelf.number(
                "SELECT on_hand FROM stock_level WHERE location = 'K-STORE' AND sku = '"
                    + unlisted
                    + "'"))
        .isEqualTo(3);
  }

  @Test
  void who_counts_too_few_need_not_count_again() {
    shop.receive(sku, 3);
    shop.order(sku, 3);
    String asked = "{\"location\":\"K-STORE\",\"skus\":[\"" + sku + "\"]}";
    post(shop.post("counts", asked).json().path("id").asText(), 2);
    assertThat(shop.level(sku).path("shortBy").asInt()).isEqualTo(1);
    assertThat(counts()).containsExactly("REQUEST POSTED");
  }

  @Test
  void many_shortages_at_once_have_one_count_opened() throws Exception {
    shop.receive(sku, 8);
    shop.order(sku, 8);
    String line = "{\"sku\":\"" + sku + "\",\"onHandChange\":-1}";
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Answer> lost =
          () -> shop.post("stock/adjustments", shop.adjustment("ADJUSTMENT", line));
      for (Future<Answer> answer :
          threads.invokeAll(List.of(lost, lost, lost, lost, lost, lost, lost, lost)))
        assertThat(answer.get().status()).isEqualTo(200);
    } finally {
      threads.shutdownNow();
    }
    assertThat(shop.onHand(sku)).isZero();
    assertThat(counts()).containsExactly("SHORTAGE OPEN");
  }

  @Test
  void of_what_a_picker_did_not_find_nothing_more_is_promised_until_somebody_has_counted() {
    shop.receive(sku, 5);
    UUID order = shop.order(sku, 2);
    String pick = shortPick(order, 1, Instant.now());
    Topics.tell("PickShort", mark, pick);
    Shelf.until().until(() -> shop.level(sku).path("availableToPromise").asInt() == 0);
    assertThat(shop.onHand(sku)).as("the one that was picked").isEqualTo(1);
    assertThat(counts()).containsExactly("SHORT_PICK OPEN");
    assertThat(tasks().get(0).path("reference").asText()).isEqualTo("pickup " + mark + "/1");
    Topics.tell("PickShort", mark, pick); // as another event
    Topics.tell("PickShort", mark, shortPick("NO_IDEA", order, 1, Instant.now()));
    settled();
    assertThat(shop.onHand(sku)).isEqualTo(1);
    assertThat(counts()).containsExactly("SHORT_PICK OPEN");
    Shelf.until().until(() -> Topics.heard("StockShort", level).size() == 1);
    assertThat(Topics.heard("StockShort", level).get(0).at("/reservations/0").asText())
        .isEqualTo(order.toString());
    post(tasks().get(0).path("id").asText(), 4);
    assertThat(shop.level(sku).path("availableToPromise").asInt()).isEqualTo(2);
    Shelf.until().until(() -> Topics.heard("StockRecovered", level).size() == 1);
  }

  @Test
  void a_short_pick_that_is_told_after_its_order_was_cancelled_takes_no_units_of_other_orders() {
    shop.receive(sku, 5);
    UUID cancelled = shop.order(sku, 1);
    shop.order(sku, 4);
    shop.call("POST", "reservations/" + cancelled + "/release", Shop.admin(), "{}", null);
    Topics.tell("PickShort", mark, shortPick(cancelled, 1, Instant.now()));
    Shelf.until().until(() -> shop.onHand(sku) == 4);
    settled();
    assertThat(shop.onHand(sku)).isEqualTo(4);
    assertThat(shop.level(sku).path("shortBy").asInt()).isZero();
  }

  @Test
  void a_short_pick_that_is_told_after_a_count_has_been_seen_by_it() {
    Instant before = Instant.now();
    shop.receive(sku, 5);
    String asked = "{\"location\":\"K-STORE\",\"skus\":[\"" + sku + "\"]}";
    post(shop.post("counts", asked).json().path("id").asText(), 5);
    Topics.tell("PickShort", mark, shortPick(new UUID(2, 0), 2, before));
    settled();
    assertThat(shop.onHand(sku)).isEqualTo(5);
    assertThat(counts()).containsExactly("REQUEST POSTED");
  }

  @Test
  void
      as_promised_units_come_back_it_is_told_who_still_goes_without_and_at_last_that_nobody_does() {
    shop.receive(sku, 2);
    UUID older = shop.order(sku, 1);
    UUID newer = shop.order(sku, 1);
    String line = "{\"sku\":\"" + sku + "\",\"onHandChange\":-2}";
    shop.post("stock/adjustments", shop.adjustment("ADJUSTMENT", line));
    shop.receive(sku, 1);
    shop.call("POST", "reservations/" + newer + "/release", Shop.admin(), "{}", null);
    Shelf.until().until(() -> Topics.heard("StockRecovered", level).size() == 1);
    List<JsonNode> told = Topics.heard("StockShort", level);
    assertThat(named(told.get(0))).containsExactly(newer.toString(), older.toString());
    assertThat(named(told.get(1))).containsExactly(newer.toString());
    assertThat(told).hasSize(2);
    assertThat(ToldEvents.all().of(level)).as("in one row of numbers").isEqualTo(3);
  }

  private static List<String> named(JsonNode shortage) {
    List<String> named = new ArrayList<>();
    shortage.path("reservations").forEach(id -> named.add(id.asText()));
    return named;
  }

  private String saleOf(int units) {
    return """
        {"saleId":"%s","location":"K-STORE","register":"R1","soldAt":"%s","lines":[{"line":1,"sku":"%s","quantity":%d}]}"""
        .formatted(mark, Instant.now(), sku, units);
  }

  private String shortPick(UUID order, int missing, Instant at) {
    return shortPick("NOT_FOUND", order, missing, at);
  }

  private String shortPick(String reason, UUID order, int missing, Instant at) {
    return """
        {"fulfilmentId":"%s","reservationId":"%s","number":"%s","location":"K-STORE","sku":"%s","missing":%d,"reason":"%s","occurredAt":"%s"}"""
        .formatted(new UUID(1, sku.hashCode()), order, mark, sku, missing, reason, at);
  }

  /** Whatever was told of picks until now has been taken: they are told in order here. */
  private void settled() {
    String other = sku + "-LAST";
    String last = shortPick(new UUID(2, 0), 1, Instant.now()).replace(sku, other);
    Topics.tell("PickShort", mark, last.replace("\"number\":\"", "\"number\":\"LAST-"));
    Shelf.until().until(() -> Shelf.number(rows(other)) == 1);
  }

  private static String rows(String sku) {
    return "SELECT COUNT(*) FROM stock_count_line WHERE sku = '" + sku + "'";
  }

  private void post(String count, int found) {
    post(count, sku, found);
  }

  private void post(String count, String sku, int found) {
    String lines = "{\"lines\":[{\"sku\":\"" + sku + "\",\"counted\":" + found + "}]}";
    for (int i = 0; i < 2; i++) // far off is counted twice
    assertThat(shop.post("counts/" + count + "/lines", lines, Ids.next().toString()).status())
          .isEqualTo(200);
    assertThat(shop.post("counts/" + count + "/post", null).status()).isEqualTo(200);
  }

  /** Cause and state of all counts of the article. */
  private List<String> counts() {
    return Shop.rows(
        "SELECT CONCAT(c.cause, ' ', c.state) FROM stock_count c JOIN stock_count_line l ON"
            + " l.count_id = c.id WHERE l.sku = '"
            + sku
            + "' ORDER BY 1");
  }

  /** The open ones of the article, as the staff of the store find them. */
  private List<JsonNode> tasks() {
    List<JsonNode> open = new ArrayList<>();
    for (JsonNode count :
        shop.get("counts?location=K-STORE&state=OPEN&limit=200").json().at("/items"))
      if (shop.get("counts/" + count.path("id").asText())
          .json()
          .at("/lines/0/sku")
          .asText()
          .equals(sku)) open.add(count);
    return open;
  }
}
