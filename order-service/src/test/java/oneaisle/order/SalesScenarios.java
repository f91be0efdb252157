package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oneaisle.order.testing.Shop;
import oneaisle.order.testing.Together;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What registers send, and what customers see of it. */
interface SalesScenarios {

  String HEADER =
      "sale_id,location,register,sold_at,line,sku,quantity,unit_price,currency,loyalty_id\n";

  Shop shop();

  private Answer send(String csv) {
    return shop()
        .call("POST", "/imports/sales", "root", HEADER + csv, Map.of("Content-Type", "text/csv"));
  }

  private static String row(String sale, int line, String sku, int quantity) {
    return sale
        + ",LDN-SOHO,R1,2026-11-20T09:26:00Z,"
        + line
        + ","
        + sku
        + ","
        + quantity
        + ",3.50,GBP,L-1001\n";
  }

  static List<Long> counts(Answer answer) {
    JsonNode json = answer.json();
    return List.of(
        json.path("received").asLong(),
        json.path("applied").asLong(),
        json.path("unchanged").asLong(),
        json.path("rejected").asLong());
  }

  private UUID orderOf(String sale) {
    long low =
        shop()
            .count(
                "SELECT CONV(HEX(SUBSTR(order_id, 9)), 16, 10) & 9223372036854775807 FROM sale WHERE sale_id = ?",
                sale);
    long high =
        shop()
            .count(
                "SELECT CAST(CONV(HEX(SUBSTR(order_id, 1, 8)), 16, 10) AS SIGNED) FROM sale WHERE sale_id = ?",
                sale);
    return new UUID(high, low | Long.MIN_VALUE); // the variant of a UUID sets its 65th bit
  }

  @Test
  default void a_feed_sent_twice_changes_nothing_the_second_time() {
    String feed = row("S-1", 1, "TEE", 2) + row("S-1", 2, "UNKNOWN", -1) + row("S-2", 1, "CAP", 1);
    assertThat(counts(send(feed))).containsExactly(3L, 3L, 0L, 0L);
    assertThat(counts(send(feed))).containsExactly(3L, 0L, 3L, 0L);
    UUID order = orderOf("S-1");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(order).equals(List.of("SaleRecorded")));
    JsonNode told = shop().wire().body(order, "SaleRecorded");
    assertThat(told.path("lines")).hasSize(2);
    assertThat(told.at("/total/amount").asText()).isEqualTo("3.50");
    assertThat(told.at("/identifiers/0/value").asText()).isEqualTo("L-1001");
    JsonNode seen = shop().get("/orders/" + order, "ida").json();
    assertThat(seen.path("channel").asText()).isEqualTo("POS");
    assertThat(seen.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(seen.at("/fulfilment/type").asText()).isEqualTo("CARRY_OUT");
  }

  @Test
  default void rows_of_a_sale_that_do_not_follow_each_other_are_not_lost() {
    assertThat(
            counts(
                send(row("S-3", 1, "TEE", 1) + row("S-4", 1, "TEE", 1) + row("S-3", 2, "CAP", 1))))
        .containsExactly(3L, 3L, 0L, 0L);
    assertThat(counts(send(row("S-3", 2, "CAP", 1) + row("S-3", 3, "CAP", 4))))
        .containsExactly(2L, 1L, 1L, 0L);
    UUID order = orderOf("S-3");
    assertThat(shop().get("/orders/" + order, "ida").json().path("lines")).hasSize(3);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().events(order).size() == 2);
    long linesTold =
        shop().wire().events(order).stream()
            .mapToLong(event -> oneaisle.shared.json.Json.tree(event.data()).path("lines").size())
            .sum();
    assertThat(linesTold).as("each line is told once").isEqualTo(3);
  }

  @Test
  default void a_recorded_line_with_other_content_is_rejected_by_its_line_number() {
    send(row("S-5", 1, "TEE", 1));
    Answer answer = send(row("S-5", 1, "TEE", 9) + row("S-5", 2, "TEE", 1) + "nonsense\n");
    assertThat(counts(answer)).containsExactly(3L, 1L, 0L, 2L);
    assertThat(answer.json().path("rejectedRows").findValuesAsText("line"))
        .containsExactlyInAnyOrder("2", "4");
  }

  @Test
  default void two_feeds_of_the_same_sales_at_once_record_each_once() {
    StringBuilder feed = new StringBuilder();
    for (int sale = 0; sale < 150; sale++) feed.append(row("T-" + sale, 1, "TEE", 1));
    List<List<Long>> answers = Together.many(4, () -> counts(send(feed.toString())));
    assertThat(answers.stream().mapToLong(counts -> counts.get(1)).sum())
        .as("applied")
        .isEqualTo(150);
    assertThat(answers.stream().mapToLong(counts -> counts.get(2)).sum())
        .as("unchanged")
        .isEqualTo(450);
    assertThat(shop().count("SELECT COUNT(*) FROM sale WHERE sale_id LIKE 'T-%'")).isEqualTo(150);
  }

  @Test
  default void a_sale_of_another_register_with_the_same_id_is_rejected_and_not_mixed_in() {
    String other = row("C-1", 2, "CAP", 1).replace(",R1,", ",R2,");
    assertThat(counts(send(row("C-1", 1, "TEE", 1) + other))).containsExactly(2L, 1L, 0L, 1L);
    String same = row("C-1", 1, "TEE", 1).replace(",R1,", ",R2,");
    Answer answer = send(row("C-1", 1, "TEE", 1) + same);
    assertThat(counts(answer)).containsExactly(2L, 0L, 1L, 1L);
    assertThat(answer.json().at("/rejectedRows/0/line").asInt()).isEqualTo(3);
    assertThat(answer.json().at("/rejectedRows/0/reason").asText()).contains("register R1");
    assertThat(shop().get("/orders/" + orderOf("C-1"), "ida").json().path("lines")).hasSize(1);
  }

  @Test
  default void a_sale_of_a_store_that_nobody_knows_is_refused() {
    assertThat(batch(shop(), "NOPE", "root", saleOf("N-1", 1)).status()).isEqualTo(404);
    String nope = row("N-2", 1, "TEE", 1).replace("LDN-SOHO", "NOPE");
    Answer feed = send(nope + nope.replace("N-2", "N-3") + row("N-4", 1, "TEE", 1));
    assertThat(counts(feed)).containsExactly(3L, 1L, 0L, 2L);
    assertThat(feed.json().at("/rejectedRows/0/reason").asText())
        .isEqualTo("there is no location NOPE");
    assertThat(shop().count("SELECT COUNT(*) FROM sale WHERE location = 'NOPE'")).isZero();
  }

  @Test
  default void a_sale_is_not_lost_where_word_of_its_new_store_is_late_or_inventory_is_silent() {
    shop().inventory().opens("LDN-NEW");
    for (String store : List.of("LDN-NEW", "SILENT")) {
      assertThat(counts(batch(shop(), store, "root", saleOf("W-1", 1))))
          .containsExactly(1L, 1L, 0L, 0L);
      assertThat(counts(send(row("W-2", 1, "TEE", 1).replace("LDN-SOHO", store))))
          .containsExactly(1L, 1L, 0L, 0L);
    }
  }

  @Test
  default void a_line_that_was_sold_at_another_time_is_not_of_the_sale() {
    String later = row("H-1", 2, "TEE", 1).replace("09:26", "09:36");
    assertThat(counts(send(row("H-1", 1, "TEE", 1) + later))).containsExactly(2L, 2L, 0L, 0L);
    String hour = row("H-1", 3, "TEE", 1).replace("09:26", "08:26");
    Answer apart = send(hour);
    assertThat(counts(apart)).containsExactly(1L, 0L, 0L, 1L);
    assertThat(apart.json().at("/rejectedRows/0/reason").asText())
        .isEqualTo("this sale was recorded as sold at 2026-11-20T09:26:00Z");
    Answer together = send(row("H-2", 1, "TEE", 1) + hour.replace("H-1", "H-2"));
    assertThat(counts(together)).containsExactly(2L, 1L, 0L, 1L);
    assertThat(shop().get("/orders/" + orderOf("H-1"), "ida").json().path("lines")).hasSize(2);
  }

  static Answer batch(Shop shop, String store, String user, String... sales) {
    String body = "{\"sales\":[" + String.join(",", sales) + "]}";
    return shop.call("POST", "/stores/" + store + "/sales", user, body);
  }

  static String line(int number) {
    return "{\"line\":%d,\"sku\":\"TEE\",\"quantity\":1,\"unitPrice\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}}"
        .formatted(number);
  }

  static String saleOf(String id, int lines) {
    return "{\"saleId\":\"%s\",\"register\":\"R1\",\"soldAt\":\"2026-11-20T10:00:00Z\",\"lines\":[%s]}"
        .formatted(
            id,
            IntStream.rangeClosed(1, lines)
                .mapToObj(SalesScenarios::line)
                .collect(Collectors.joining(",")));
  }

  @Test
  default void a_batch_may_have_a_thousand_lines_and_one_more_changes_nothing() {
    for (Answer refused :
        List.of(
            batch(shop(), "LDN-SOHO", "ava", saleOf("M-1", 600), saleOf("M-2", 401)),
            batch(shop(), "LDN-SOHO", "ava", saleOf("M-1", 1_001)))) {
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().at("/violations/0/pointer").asText()).startsWith("/sales");
      assertThat(refused.json().at("/violations/0/message").asText()).contains("1000");
    }
    assertThat(shop().count("SELECT COUNT(*) FROM sale WHERE sale_id LIKE 'M-%'")).isZero();
    Answer taken = batch(shop(), "LDN-SOHO", "ava", saleOf("M-1", 600), saleOf("M-2", 400));
    assertThat(counts(taken)).containsExactly(1_000L, 1_000L, 0L, 0L);
    for (int part : new int[] {1, 2}) {
      JsonNode order = shop().get("/orders/" + orderOf("M-" + part), "ida").json();
      assertThat(order.path("lines")).hasSize(800 - 200 * part);
    }
  }

  @Test
  default void a_full_batch_is_taken_also_where_its_codes_are_the_longest_and_it_is_indented() {
    String[] sales = new String[200];
    for (int i = 0; i < sales.length; i++)
      sales[i] =
          saleOf(i + "X".repeat(61), 5)
              .replace("TEE", "X".repeat(64))
              .replace("R1", "R".repeat(32))
              .replace("1.00", "999999.99")
              .replace("{", "{\n            ")
              .replace(",", ",\n            ");
    assertThat(String.join(",", sales)).hasSizeGreaterThan(256 * 1024);
    assertThat(counts(batch(shop(), "LDN-SOHO", "ava", sales)))
        .containsExactly(1_000L, 1_000L, 0L, 0L);
    assertThat(batch(shop(), "LDN-SOHO", "ava", " ".repeat(1024 * 1024)).status()).isEqualTo(413);
  }

  @Test
  default void malformed_batches_are_refused_with_the_place_and_change_nothing() {
    String good =
        "{\"line\":1,\"sku\":\"TEE\",\"quantity\":1,\"unitPrice\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}}";
    for (String bad :
        List.of(
            good.replace("\"quantity\":1", "\"quantity\":0"),
            good.replace("\"quantity\":1", "\"quantity\":1.5"),
            good.replace("1.00", "1e99"),
            good.replace("1.00", "9999999.00"),
            good.replace("GBP", "XQX"),
            good.replace("\"sku\":\"TEE\",", ""),
            good.replace("}}", "},\"price\":1}"))) {
      String body =
          "{\"sales\":[{\"saleId\":\"B-1\",\"register\":\"R1\",\"soldAt\":\"2026-11-20T10:00:00Z\",\"lines\":["
              + bad
              + "]}]}";
      Answer answer = shop().call("POST", "/stores/LDN-SOHO/sales", "ava", body);
      assertThat(answer.status()).as(bad).isEqualTo(400);
      assertThat(answer.json().at("/violations/0/pointer").asText())
          .as(bad)
          .contains("/sales/0/lines/0");
    }
    assertThat(shop().count("SELECT COUNT(*) FROM sale WHERE sale_id = 'B-1'")).isZero();
  }

  @Test
  default void purchases_of_all_channels_belong_to_the_customer_they_are_linked_to() {
    send(row("L-1", 1, "TEE", 2));
    UUID sale = orderOf("L-1");
    String customer = UUID.randomUUID().toString();
    Instant now = Instant.now();
    UUID event = UUID.randomUUID();
    for (int i = 0; i < 2; i++) link(event, sale, customer, now);
    link(UUID.randomUUID(), sale, UUID.randomUUID().toString(), now.minusSeconds(60));
    String path = "/customers/" + customer + "/purchases";
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shop().get(path, "ava").json().path("items").size() == 1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> shop().count("SELECT COUNT(*) FROM inbox WHERE consumer = 'purchases'") >= 2);
    JsonNode purchase = shop().get(path, "ava").json().at("/items/0");
    assertThat(purchase.path("channel").asText()).isEqualTo("POS");
    assertThat(purchase.at("/total/amount").asText()).isEqualTo("7.00");
    assertThat(purchase.path("lines")).hasSize(1);
    assertThat(
            shop()
                .count(
                    "SELECT COUNT(*) FROM order_history WHERE order_id = ? AND decision = 'CUSTOMER_LINKED'",
                    sale))
        .isEqualTo(1);
  }

  private void link(UUID event, UUID order, String customer, Instant at) {
    shop()
        .wire()
        .tell(
            "oneaisle.customers.v1",
            event,
            "oneaisle.customers.CustomerLinked.v1",
            customer,
            1,
            at,
            "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer + "\"}");
  }
}
