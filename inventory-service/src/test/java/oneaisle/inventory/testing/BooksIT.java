package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books of a location: corrected once per paper, and never adrift from their ledger. */
class BooksIT {

  private final URL server = Outside.service();

  private final String sku = "B" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  private Shop shop;
  private Shop other;

  @BeforeEach
  void open() throws Exception {
    Topics.open();
    shop = new Shop(server, "B-STORE").open(sku);
    other = new Shop(server, "B-OTHER").open(sku);
  }

  @Test
  void a_paper_is_booked_once_also_when_two_book_it_at_the_same_time() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Answer> delivery = () -> shop.post("stock/adjustments", paper("note " + sku, 7));
      List<Future<Answer>> answers =
          threads.invokeAll(List.of(delivery, delivery, delivery, delivery));
      String id = answers.get(0).get().json().path("id").asText();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(200);
        assertThat(answer.get().json().path("id").asText()).isEqualTo(id);
      }
      JsonNode read = shop.get("stock/adjustments/" + id).json();
      assertThat(read.path("document").asText()).isEqualTo("note " + sku);
      assertThat(read.at("/levels/0/onHand").asInt()).isEqualTo(7);
      assertThat(shop.call("GET", "stock/adjustments/" + id, Shop.stranger(), null, null).status())
          .isEqualTo(404);
    } finally {
      threads.shutdownNow();
    }
    assertThat(shop.onHand(sku)).isEqualTo(7);
    assertThat(shop.post("stock/adjustments", paper("note " + sku, 8)).status()).isEqualTo(422);
    assertThat(other.post("stock/adjustments", paper("note " + sku, 8)).status()).isEqualTo(404);
  }

  @Test
  void papers_that_differ_in_case_only_are_two() {
    for (String paper : List.of("note a-1 " + sku, "note A-1 " + sku))
      assertThat(shop.post("stock/adjustments", paper(paper, 7)).status()).isEqualTo(200);
    assertThat(shop.onHand(sku)).isEqualTo(14);
  }

  @Test
  void quality_control_takes_units_out_of_every_promise_and_gives_them_back() {
    shop.receive(sku, 5);
    assertThat(coded("QUALITY_HOLD", 0, 3).status()).isEqualTo(200);
    assertThat(shop.level(sku).path("availableToPromise").asInt()).isEqualTo(2);
    assertThat(coded("QUALITY_RELEASE", 0, -4).status()).isEqualTo(422);
    assertThat(coded("QUALITY_RELEASE", 0, -2).status()).isEqualTo(200);
    assertThat(coded("SCRAPPED", -1, -1).status()).isEqualTo(200);
    assertThat(coded("QUALITY_HOLD", 1, 0).status()).isEqualTo(400);
    assertThat(shop.level(sku).path("availableToPromise").asInt()).isEqualTo(4);
    assertThat(shop.level(sku).path("unavailable").asInt()).isZero();
    String ledger = "stock/B-STORE/" + sku + "/movements?limit=1";
    JsonNode newest = shop.get(ledger).json();
    String second = ledger + "&cursor=" + newest.path("nextCursor").asText();
    assertThat(newest.at("/items/0/onHandChange").asInt()).isEqualTo(-1);
    assertThat(shop.get(second).json().at("/items/0/unavailableChange").asInt()).isEqualTo(-2);
  }

  @Test
  void after_any_work_at_once_a_rebuild_finds_nothing() throws Exception {
    shop.receive(sku, 60);
    other.receive(sku, 60);
    Random random = new Random(11);
    List<Callable<Integer>> work = new ArrayList<>();
    int sold = 0;
    for (int i = 0; i < 60; i++) {
      Shop here = random.nextBoolean() ? shop : other;
      Shop there = here == shop ? other : shop;
      int units = 1 + random.nextInt(3);
      switch (random.nextInt(5)) {
        case 0 -> work.add(() -> coded(here, "FOUND", units));
        case 1 -> work.add(() -> coded(here, "LOST", -units));
        case 2 -> work.add(() -> ordered(here, units));
        case 3 -> work.add(() -> sent(here, there, units));
        default -> {
          work.add(() -> counted(here, 40 + units));
          Topics.sold(here.code(), sku, units, Instant.now().minusSeconds(random.nextInt(60)));
          sold++;
        }
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      for (Future<Integer> done : threads.invokeAll(work)) assertThat(done.get()).isLessThan(500);
    } finally {
      threads.shutdownNow();
    }
    String sales =
        "SELECT COUNT(*) FROM stock_movement WHERE reason = 'SALE' AND document LIKE 'sale/%' AND"
            + " sku = '"
            + sku
            + "'";
    String all = String.valueOf(sold);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Shop.rows(sales).contains(all));
    for (Shop each : List.of(shop, other)) {
      JsonNode rebuilt = rebuild(each).json();
      assertThat(rebuilt.path("differed").asBoolean()).as(rebuilt.toString()).isFalse();
    }
    Shop.checkInvariants();
  }

  @Test
  void a_rebuild_puts_right_what_somebody_has_spoilt_and_is_for_admins() throws Exception {
    shop.receive(sku, 9);
    shop.order(sku, 2);
    spoil(
        "UPDATE stock_level SET on_hand = 4, reserved = 1, incoming = 3 WHERE sku = '" + sku + "'");
    assertThat(shop.post("stock/B-STORE/" + sku + "/rebuild", null).status()).isEqualTo(403);
    for (int i = 0; i < 2; i++) {
      JsonNode looked = call("B-STORE/" + sku + "/rebuild?dryRun=true").json();
      assertThat(looked.at("/after/onHand").asInt()).isEqualTo(9);
      assertThat(looked.at("/before/onHand").asInt()).isEqualTo(4);
    }
    JsonNode rebuilt = rebuild(shop).json();
    assertThat(rebuilt.path("differed").asBoolean()).isTrue();
    assertThat(rebuilt.path("before").toString())
        .isEqualTo("{\"onHand\":4,\"unavailable\":0,\"reserved\":1,\"incoming\":3}");
    assertThat(rebuilt.path("after").toString())
        .isEqualTo("{\"onHand\":9,\"unavailable\":0,\"reserved\":2,\"incoming\":0}");
    assertThat(rebuild(shop).json().path("differed").asBoolean()).isFalse();
    Shop.checkInvariants();
  }

  @Test
  void all_levels_of_a_location_are_rebuilt_page_by_page() throws Exception {
    String second = sku + "-2";
    shop.open(second);
    for (String each : List.of(sku, second)) shop.receive(each, 5);
    spoil(
        "UPDATE stock_level SET on_hand = 1 WHERE location = 'B-STORE' AND sku = '" + second + "'");
    List<String> differing = new ArrayList<>();
    int levels =
        Integer.parseInt(
            Shop.rows("SELECT COUNT(*) FROM stock_level WHERE location = 'B-STORE'").get(0));
    int examined = 0;
    String cursor = "";
    do {
      JsonNode page = call("B-STORE/rebuild?limit=1" + cursor).json();
      examined += page.path("examined").asInt();
      page.path("differing").forEach(found -> differing.add(found.path("sku").asText()));
      cursor =
          page.path("nextCursor").isNull() ? null : "&cursor=" + page.path("nextCursor").asText();
    } while (cursor != null);
    assertThat(examined).isEqualTo(levels);
    assertThat(differing).containsExactly(second);
    assertThat(shop.onHand(second)).isEqualTo(5);
    assertThat(call("B-NOWHERE/rebuild").status()).isEqualTo(404);
    assertThat(shop.post("stock/B-STORE/rebuild", null).status()).isEqualTo(403);
  }

  @Test
  void a_sale_of_a_thousand_lines_is_taken_whole_hours_late_and_once() {
    String sale = Ids.next().toString();
    StringBuilder lines = new StringBuilder();
    for (int line = 1; line <= 1_000; line++)
      lines
          .append(line == 1 ? "" : ",")
          .append("{\"line\":%d,\"sku\":\"%s\",\"quantity\":1}".formatted(line, sku + line % 900));
    String json =
        "{\"saleId\":\"%s\",\"location\":\"B-OTHER\",\"register\":\"R1\",\"soldAt\":\"%s\",\"lines\":[%s]}"
            .formatted(sale, Instant.now().minusSeconds(36_000), lines);
    for (int i = 0; i < 3; i++) Topics.tell("SaleRecorded", sale, json);
    Topics.sold(shop.code(), sku, 1, Instant.now());
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> shop.onHand(sku) == -1);
    String taken = "SELECT COUNT(*) FROM stock_movement WHERE document = 'sale/" + sale + "'";
    assertThat(Shop.rows(taken)).containsExactly("1000");
    assertThat(Shop.rows(taken + " AND on_hand_change = -1")).containsExactly("1000");
    Shop.checkInvariants();
  }

  private Answer rebuild(Shop at) {
    return call(at.code() + "/" + sku + "/rebuild");
  }

  private Answer call(String path) {
    return shop.call("POST", "stock/" + path, Shop.admin(), null, null);
  }

  private int ordered(Shop at, int units) {
    UUID id = UUID.randomUUID();
    int status = at.reserve(id, sku, units).status();
    if (status != 201) return status;
    String step = units == 1 ? "/release" : "/fulfil";
    return at.call("POST", "reservations/" + id + step, Shop.admin(), "{}", null).status();
  }

  private int sent(Shop from, Shop to, int units) {
    String wish =
        "{\"source\":\"%s\",\"destination\":\"%s\",\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]}"
            .formatted(from.code(), to.code(), sku, units);
    String id = "transfers/" + from.post("transfers", wish).json().path("id").asText();
    int picked = from.post(id + "/pick", "{}").status();
    if (picked != 200) return picked;
    if (units == 1) return to.post(id + "/cancel", "{\"reason\":\"no\"}").status();
    from.post(id + "/ship", "{}");
    return to.post(id + "/receive", "{}").status();
  }

  private int counted(Shop at, int units) {
    String body = "{\"location\":\"" + at.code() + "\",\"skus\":[\"" + sku + "\"]}";
    String id = "counts/" + at.post("counts", body).json().path("id").asText();
    String lines = "{\"lines\":[{\"sku\":\"" + sku + "\",\"counted\":" + units + "}]}";
    at.post(id + "/lines", lines, Ids.next().toString());
    at.post(id + "/lines", lines, Ids.next().toString());
    return at.post(id + "/post", null).status();
  }

  private int coded(Shop at, String code, int units) {
    return at.post("stock/adjustments", adjustment(at, code, units, 0)).status();
  }

  private Answer coded(String code, int onHand, int unavailable) {
    return shop.post("stock/adjustments", adjustment(shop, code, onHand, unavailable));
  }

  private String adjustment(Shop at, String code, int onHand, int unavailable) {
    return """
        {"location":"%s","reason":"ADJUSTMENT","code":"%s","lines":[{"sku":"%s","onHandChange":%d,"unavailableChange":%d}]}"""
        .formatted(at.code(), code, sku, onHand, unavailable);
  }

  private String paper(String document, int units) {
    return """
        {"location":"B-STORE","reason":"RECEIPT","code":"DELIVERY","document":"%s","lines":[{"sku":"%s","onHandChange":%d}]}"""
        .formatted(document, sku, units);
  }

  private static void spoil(String sql) throws SQLException {
    try (Connection connection = TestStack.get().database().connect("inventory");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
