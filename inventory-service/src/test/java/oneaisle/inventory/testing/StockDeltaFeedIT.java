package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Feeds that tell what changed: added up once, in whichever files and order they come. */
class StockDeltaFeedIT {

  private static final String STORE = "D-STORE";
  private static final String HEADER = "location,sku,on_hand_change\n";
  private static final Instant NOON = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private final URL server = Outside.service();
  private final String sku = "D" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  private Shop shop;

  @BeforeEach
  void open() {
    shop = new Shop(server, STORE).open(sku);
  }

  @AfterEach
  void everything_adds_up() {
    Shop.checkInvariants();
  }

  @Test
  void what_arrived_and_what_is_gone_adds_up_with_its_reason() {
    snapshot(10, NOON);
    String rows = row(sku, 5, ",RECEIPT") + row(sku, -2, ",ADJUSTMENT") + row(sku, 1, ",RETURN");
    JsonNode taken = delta("location,sku,on_hand_change,reason\n" + rows, NOON.plusSeconds(1));
    assertThat(taken.path("applied").asInt()).isEqualTo(3);
    assertThat(shop.onHand(sku)).isEqualTo(14);
    assertThat(shop.level(sku).path("safetyStock").asInt()).isEqualTo(1);
    assertThat(movements())
        .containsExactlyInAnyOrder("RECEIPT 10", "RECEIPT 5", "ADJUSTMENT -2", "RETURN 1");
  }

  @Test
  void the_same_changes_again_whole_or_in_pieces_change_nothing() {
    String other = sku + "-2";
    Instant asOf = NOON.plusSeconds(1);
    assertThat(delta(HEADER + row(other, 7, ""), asOf).path("applied").asInt()).isEqualTo(1);
    String whole = HEADER + row(sku, 5, "") + row(other, 7, "");
    JsonNode rest = delta(whole, asOf);
    assertThat(rest.path("applied").asInt()).isEqualTo(1);
    assertThat(rest.path("unchanged").asInt()).isEqualTo(1);
    assertThat(delta(whole, asOf).path("unchanged").asInt()).isEqualTo(2);
    assertThat(delta(HEADER + row(sku, 5, ""), asOf).path("unchanged").asInt()).isEqualTo(1);
    assertThat(shop.onHand(sku)).isEqualTo(5);
    assertThat(shop.onHand(other)).isEqualTo(7);
    // the same figures of another moment are other units
    assertThat(delta(whole, asOf.plusSeconds(1)).path("applied").asInt()).isEqualTo(2);
    assertThat(shop.onHand(sku)).isEqualTo(10);
  }

  @Test
  void two_senders_at_once_add_every_row_once() throws Exception {
    int rows = 4_500; // three batches
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) csv.append(row(sku + "-" + i, 3, ""));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<JsonNode> sender = () -> delta(csv.toString(), NOON);
      int applied = 0;
      for (Future<JsonNode> report : threads.invokeAll(List.of(sender, sender)))
        applied += report.get().path("applied").asInt();
      assertThat(applied).isEqualTo(rows);
    } finally {
      threads.shutdownNow();
    }
    String levels = "SELECT COUNT(*) FROM stock_level WHERE on_hand = 3 AND sku LIKE '" + sku;
    assertThat(Shop.rows(levels + "-%'")).containsExactly(String.valueOf(rows));
  }

  @Test
  void a_change_from_before_a_snapshot_or_a_count_is_refused_and_rejects_no_other() {
    String other = sku + "-2";
    snapshot(10, NOON);
    JsonNode early = delta(HEADER + row(sku, 5, "") + row(other, 5, ""), NOON.minusSeconds(60));
    assertThat(early.path("applied").asInt()).isEqualTo(1);
    assertThat(reason(early)).contains("is known as of " + NOON);
    assertThat(reason(delta(HEADER + row(sku, 5, ""), NOON))).contains("is known as of");
    String count = count(12);
    assertThat(reason(delta(HEADER + row(sku, 5, ""), NOON.plusMillis(1))))
        .contains("is known as of");
    assertThat(shop.onHand(sku)).isEqualTo(12);
    assertThat(shop.get("counts/" + count).json().path("state").asText()).isEqualTo("POSTED");
  }

  @Test
  void deltas_add_up_in_any_order_and_a_snapshot_counts_those_up_to_its_moment() {
    delta(HEADER + row(sku, -4, ""), NOON.plusSeconds(2));
    assertThat(shop.onHand(sku)).isEqualTo(-4); // a fact, although what came before is on its way
    delta(HEADER + row(sku, 10, ""), NOON.plusSeconds(1));
    assertThat(shop.onHand(sku)).isEqualTo(6);
    snapshot(9, NOON.plusSeconds(1));
    assertThat(shop.onHand(sku)).isEqualTo(5);
    delta(HEADER + row(sku, 10, ""), NOON.plusSeconds(1));
    assertThat(shop.onHand(sku)).isEqualTo(5);
  }

  @Test
  void a_change_that_takes_promised_units_is_taken_and_told() throws Exception {
    Topics.open();
    snapshot(3, NOON);
    UUID order = shop.order(sku, 2);
    delta(HEADER + row(sku, -2, ""), NOON.plusSeconds(1));
    assertThat(shop.onHand(sku)).isEqualTo(1);
    Shelf.until().until(() -> Topics.heard("StockShort", STORE + "/" + sku).size() == 1);
    assertThat(Topics.heard("StockShort", STORE + "/" + sku).get(0).path("reservations"))
        .extracting(JsonNode::asText)
        .containsExactly(order.toString());
  }

  @Test
  void what_cannot_be_meant_is_refused_with_its_reason() {
    Instant asOf = NOON.plusSeconds(1);
    JsonNode twice = delta(HEADER + row(sku, 1, "") + row(sku, 2, ""), asOf);
    assertThat(reason(twice)).contains("repeats").contains("of line 2");
    assertThat(reason(delta(HEADER + row(sku, 3, ""), asOf))).contains("was told before as +1");
    assertThat(shop.onHand(sku)).isEqualTo(1);
    String reasons = "location,sku,on_hand_change,reason\n" + row(sku, 1, ",SALE");
    assertThat(reason(delta(reasons, asOf))).contains("must be RECEIPT, RETURN or ADJUSTMENT");
    assertThat(reason(delta(HEADER + row(sku, 1, "").replace(STORE, "D-NOWHERE"), asOf)))
        .contains("there is no location");
    assertThat(pointer(send("?mode=DELTA", HEADER))).isEqualTo("?asOf");
    assertThat(pointer(send("?mode=SOMETIMES", HEADER))).isEqualTo("?mode");
    Answer snapshot = send("?mode=DELTA&asOf=" + asOf, Calls.STOCK);
    assertThat(snapshot.status()).isEqualTo(400);
    assertThat(snapshot.json().at("/missing/0").asText()).isEqualTo("on_hand_change");
  }

  @Test
  void what_no_location_can_hold_is_rejected() {
    String full = HEADER + row(sku, 10_000_000, "");
    for (int i = 1; i <= 100; i++)
      assertThat(delta(full, NOON.plusSeconds(i)).path("applied").asInt()).isEqualTo(1);
    JsonNode report =
        delta(HEADER + row(sku, 1, "") + row(sku + "-2", 1, ""), NOON.plusSeconds(200));
    assertThat(reason(report)).contains(sku, "beyond all measure");
    assertThat(report.path("applied").asInt()).isEqualTo(1);
    assertThat(shop.onHand(sku)).isEqualTo(1_000_000_000);
  }

  private void snapshot(int onHand, Instant asOf) {
    String csv = "location,sku,on_hand,safety_stock\n" + STORE + "," + sku + "," + onHand + ",1\n";
    assertThat(send("?mode=SNAPSHOT&asOf=" + asOf, csv).json().path("applied").asInt())
        .isEqualTo(1);
  }

  private JsonNode delta(String csv, Instant asOf) {
    Answer answer = send("?mode=DELTA&asOf=" + asOf, csv);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private Answer send(String query, String csv) {
    return new Calls(server).csv("stock" + query, csv, "root");
  }

  private static String row(String sku, int change, String more) {
    return STORE + "," + sku + "," + change + more + "\n";
  }

  private static String reason(JsonNode report) {
    assertThat(report.path("rejected").asInt()).isEqualTo(1);
    return report.at("/rejectedRows/0/reason").asText();
  }

  private static String pointer(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().at("/violations/0/pointer").asText();
  }

  private String count(int found) {
    String task = "{\"location\":\"%s\",\"skus\":[\"%s\"]}".formatted(STORE, sku);
    String id = shop.post("counts", task, Ids.next().toString()).json().path("id").asText();
    String line = "{\"lines\":[{\"sku\":\"%s\",\"counted\":%d}]}".formatted(sku, found);
    assertThat(shop.post("counts/" + id + "/lines", line, Ids.next().toString()).status())
        .isEqualTo(200);
    assertThat(shop.post("counts/" + id + "/post", null).status()).isEqualTo(200);
    return id;
  }

  private List<String> movements() {
    List<String> movements = new ArrayList<>();
    for (JsonNode movement :
        shop.get("stock/" + STORE + "/" + sku + "/movements").json().at("/items"))
      movements.add(movement.path("reason").asText() + " " + movement.path("onHandChange").asInt());
    return movements;
  }
}
