package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goods on their way are promised for when they should arrive, and reserved when they have. */
class UnderWayIT {

  /** Far from the stores of all other tests. */
  private static final String STORES =
      "code,name,type,street,city,region,postal_code,country,latitude,longitude,time_zone,phone,opening_hours\n"
          + "U-ONE,One,STORE,,Lerwick,,,GB,60.15,-1.15,Europe/London,,24/7\n"
          + "U-TWO,Two,STORE,,Tingwall,,,GB,60.2,-1.15,Europe/London,,24/7\n"
          + "U-HUB,Hub,WAREHOUSE,,Wick,,,GB,58.44,-3.09,Europe/London,,24/7\n";

  private final URL server = Outside.service();
  private final Instant soon =
      Instant.now().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
  private final String sku = "U-" + Ids.next().toString().toUpperCase(Locale.ROOT);
  private final Calls calls = new Calls(server);
  private final Shelf shelf = new Shelf(calls, sku);

  @BeforeEach
  void open() {
    calls.csv("locations", STORES, "root");
    calls.csv(
        "items",
        "sku,gtin,name,category,unit_price,currency\n" + sku + ",,Article,,1.00,GBP\n",
        "root");
    Shelf.until().until(() -> shelf.gauge("fallback") == 0);
    shelf.feed("U-ONE", 1, 0);
    shelf.feed("U-HUB", 50, 0);
  }

  @AfterEach
  void everything_adds_up() {
    assertThat(shelf.gauge("fallback")).isZero();
    Shop.checkInvariants();
  }

  @Test
  void a_store_says_when_what_is_on_its_way_makes_it_enough_and_sells_none_of_it() {
    requested(3, soon);
    JsonNode one = offer("");
    assertThat(one.path("available").asInt()).isEqualTo(1);
    assertThat(one.path("incoming").asInt()).isEqualTo(3);
    assertThat(one.path("enoughAt").isNull()).as("one is there").isTrue();
    assertThat(enoughAt(4)).isEqualTo(soon);
    assertThat(offer("?quantity=5").path("enoughAt").isNull()).as("too few").isTrue();
    assertThat(calls.get("availability/" + sku + "?quantity=4", null).json().toString())
        .contains("\"location\":\"U-ONE\"", "\"enoughAt\":\"" + soon + "\"");
    assertThat(calls.get("availability/" + sku + "/U-ONE?quantity=0", null).status())
        .isEqualTo(400);
    assertThat(shelf.reserve(Ids.next(), "U-ONE", 2, 60).status()).isEqualTo(422);
    assertThat(shelf.reserve(Ids.next(), "U-ONE", 1, 60).status()).isEqualTo(201);
    assertThat(offer("?quantity=4").path("enoughAt").isNull()).as("one is claimed").isTrue();
    assertThat(enoughAt(3)).isEqualTo(soon);
  }

  @Test
  void a_cart_waits_for_what_is_on_its_way_where_that_is_sooner_than_sending_more() {
    requested(3, soon);
    JsonNode waits = search(4);
    assertThat(waits.path("transferFrom")).isEmpty();
    assertThat(waits.at("/missing/0/enoughAt").asText()).isEqualTo(soon.toString());
    assertThat(Instant.parse(waits.path("readyByTransferAt").asText()))
        .isBetween(soon, soon.plus(Duration.ofHours(6)));
    JsonNode sent = search(5);
    assertThat(sent.path("transferFrom").toString()).isEqualTo("[\"U-HUB\"]");
    assertThat(Instant.parse(sent.path("readyByTransferAt").asText()))
        .isAfter(Instant.now().plus(Duration.ofHours(24)));
    assertThat(search(90).path("readyByTransferAt").isNull()).isTrue();
  }

  @Test
  void what_arrives_while_a_store_is_closed_for_a_while_is_for_the_day_it_opens() {
    String shut = "U" + Ids.next().toString().toUpperCase(Locale.ROOT);
    Instant opens = soon.plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
    closed(shut, soon.minusSeconds(3_600), opens);
    shelf.feed("U-HUB", 0, 0);
    shelf.feed(shut, 1, 0);
    assertThat(ask(shut, 3, soon).status()).isEqualTo(201);
    assertThat(shelf.at(shut).path("readyAt").isNull()).as("one can be had today").isFalse();
    Instant ready = Instant.parse(offerOf(shut, 4).path("readyByTransferAt").asText());
    assertThat(ready).isBetween(opens, opens.plus(Duration.ofHours(6)));
    closed(shut, soon.minusSeconds(3_600), null);
    Shelf.until().until(() -> offerOf(shut, 4).path("readyByTransferAt").isNull());
  }

  private void closed(String store, Instant from, Instant until) {
    String end = until == null ? "" : ",\"until\":\"" + until + "\"";
    String body =
        """
        {"name":"Shut","type":"STORE","latitude":60.25,"longitude":-1.15,"timeZone":"Europe/London","openingHours":"24/7","closure":{"from":"%s"%s,"reason":"x"}}"""
            .formatted(from, end);
    assertThat(calls.put("locations/" + store, "root", body, Map.of()).status()).isIn(200, 201);
  }

  private JsonNode offerOf(String store, int units) {
    for (JsonNode offer : searchFrom(60.25, units))
      if (offer.path("location").asText().equals(store)) return offer;
    throw new AssertionError(store + " is not offered");
  }

  @Test
  void a_store_to_which_all_of_it_comes_is_found_behind_one_to_which_nothing_does() {
    requested(3, soon);
    shelf.feed("U-HUB", 0, 0);
    shelf.feed("U-ONE", 0, 0);
    shelf.feed("U-TWO", 0, 0);
    String body =
        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":3}],\"near\":{\"latitude\":60.2,\"longitude\":-1.15},\"limit\":1}"
            .formatted(sku);
    JsonNode found = calls.post("availability/search", null, body, Map.of()).json();
    assertThat(found.at("/items/0/location").asText()).as("%s", found).isEqualTo("U-ONE");
    assertThat(found.at("/items/0/missing/0/enoughAt").asText()).isEqualTo(soon.toString());
  }

  @Test
  void a_part_that_has_arrived_can_be_had_and_the_rest_is_still_on_its_way() {
    String id = shipped(6, soon);
    assertThat(enoughAt(7)).isEqualTo(soon);
    step(id, "receive", "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":4}]}");
    assertThat(offer("").path("available").asInt()).isEqualTo(5);
    assertThat(offer("?quantity=5").path("enoughAt").isNull()).isTrue();
    assertThat(enoughAt(7)).isEqualTo(soon);
    assertThat(offer("?quantity=8").path("enoughAt").isNull()).isTrue();
    step(id, "receive", "{\"lines\":[],\"last\":true,\"reason\":\"lost\"}");
    assertThat(offer("?quantity=6").path("enoughAt").isNull()).as("nothing more comes").isTrue();
  }

  @Test
  void what_is_called_off_or_not_found_does_not_come() {
    String id = requested(4, soon);
    step(id, "pick", "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":2}]}");
    assertThat(enoughAt(3)).isEqualTo(soon);
    assertThat(offer("?quantity=4").path("enoughAt").isNull()).isTrue();
    step(id, "cancel", "{\"reason\":\"needed here\"}");
    assertThat(offer("?quantity=2").path("enoughAt").isNull()).isTrue();
    assertThat(search(3).path("transferFrom").toString()).isEqualTo("[\"U-HUB\"]");
  }

  @Test
  void what_is_late_promises_nothing_until_somebody_says_a_new_time() {
    Instant moment = Instant.now().plusSeconds(3);
    String id = requested(4, moment);
    step(id, "pick", "{}");
    String path = "availability/" + sku + "/U-ONE?quantity=5";
    String before = Shelf.tag(calls.get(path, null));
    Shelf.until().until(() -> offer("?quantity=5").path("enoughAt").isNull());
    assertThat(Instant.now()).isAfter(moment);
    assertThat(offer("").path("incoming").asInt()).isEqualTo(4);
    assertThat(calls.send("GET", path, null, null, Map.of("If-None-Match", before)).status())
        .isEqualTo(200);
    assertThat(search(5).path("transferFrom").toString()).isEqualTo("[\"U-HUB\"]");
    step(id, "ship", "{\"expectedAt\":\"" + soon + "\"}");
    assertThat(enoughAt(5)).isEqualTo(soon);
  }

  @Test
  void what_is_late_is_listed_until_somebody_says_when_it_comes_instead() {
    String id = shipped(4, Instant.now().plusSeconds(2));
    assertThat(overdue()).doesNotContain(id);
    Shelf.until().until(() -> overdue().contains(id));
    String anew = "{\"expectedAt\":\"" + soon + "\"}";
    step(id, "expect", anew);
    assertThat(enoughAt(5)).isEqualTo(soon);
    assertThat(overdue()).doesNotContain(id);
    String before = Shelf.tag(calls.get("transfers/" + id, "root"));
    step(id, "expect", anew);
    assertThat(Shelf.tag(calls.get("transfers/" + id, "root"))).as("the same").isEqualTo(before);
    String over = "{\"expectedAt\":\"" + Instant.now().minusSeconds(1) + "\"}";
    assertThat(expect(id, over)).isEqualTo(400);
    step(id, "receive", "{}");
    assertThat(expect(id, "{\"expectedAt\":\"" + soon.plusSeconds(9) + "\"}")).isEqualTo(409);
  }

  private int expect(String id, String body) {
    return calls.post("transfers/" + id + "/expect", "root", body, Map.of()).status();
  }

  private String overdue() {
    return calls.get("transfers?location=U-ONE&overdue=true&limit=200", "root").json().toString();
  }

  @Test
  void where_nobody_says_when_it_takes_as_long_as_transfers_do() {
    Instant before = Instant.now();
    String id = requested(2, null);
    Instant asked = enoughAt(3);
    assertThat(asked)
        .isBetween(before.plus(Duration.ofHours(24)), before.plus(Duration.ofHours(25)));
    step(id, "pick", "{}");
    step(id, "ship", "{}");
    assertThat(enoughAt(3)).isAfter(asked);
  }

  @Test
  void an_arrival_before_the_request_or_after_years_is_refused_but_who_ships_late_may_say_so() {
    for (Instant impossible :
        new Instant[] {Instant.now().minusSeconds(1), Instant.now().plus(Duration.ofDays(400))})
      assertThat(ask(1, impossible).status()).isEqualTo(400);
    Instant moment = Instant.now().plusSeconds(1);
    String id = requested(1, soon);
    step(id, "pick", "{}");
    Shelf.until().until(() -> Instant.now().isAfter(moment));
    step(id, "ship", "{\"expectedAt\":\"" + moment + "\"}");
    assertThat(offer("?quantity=2").path("enoughAt").isNull()).isTrue();
  }

  @Test
  void what_another_instance_commits_arrives() throws Exception {
    String told =
        """
        {"levels":[["U-ONE","%s",1,0,0,0,6,null,null,%d]],"transfers":[{"id":"%s","sequence":%d,"destination":"U-ONE","expectedAt":"%s","open":{%s}}]}""";
    UUID id = Ids.next();
    tell(told.formatted(sku, 90, id, 1, soon, "\"" + sku + "\":6"));
    Shelf.until()
        .until(() -> offer("?quantity=7").path("enoughAt").asText().equals(soon.toString()));
    assertThat(offer("").path("available").asInt()).as("doubted until then").isZero();
    tell(told.formatted(sku, 91, id, 2, soon, ""));
    Shelf.until().until(() -> offer("?quantity=7").path("enoughAt").isNull());
  }

  private static void tell(String json) throws Exception {
    try (Connection connection = TestStack.get().database().connect("inventory")) {
      Shelf.update(
          connection,
          "INSERT INTO outbox (event_id, subject, sequence, type, payload, occurred_at) VALUES"
              + " (?, 'levels', 0, 'LevelsChanged', ?, NOW(6))",
          Ids.toBytes(Ids.next()),
          json);
    }
  }

  private String requested(int units, Instant expectedAt) {
    Answer answer = ask(units, expectedAt);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private Answer ask(int units, Instant expectedAt) {
    return ask("U-ONE", units, expectedAt);
  }

  private Answer ask(String store, int units, Instant expectedAt) {
    String when = expectedAt == null ? "" : ",\"expectedAt\":\"" + expectedAt + "\"";
    String body =
        """
        {"source":"U-HUB","destination":"%s","lines":[{"sku":"%s","quantity":%d}]%s}"""
            .formatted(store, sku, units, when);
    return calls.post("transfers", "root", body, Shelf.key());
  }

  private String shipped(int units, Instant expectedAt) {
    String id = requested(units, expectedAt);
    step(id, "pick", "{}");
    step(id, "ship", "{}");
    return id;
  }

  private void step(String id, String step, String body) {
    assertThat(calls.post("transfers/" + id + "/" + step, "root", body, Shelf.key()).status())
        .isEqualTo(200);
  }

  private Instant enoughAt(int units) {
    return Instant.parse(offer("?quantity=" + units).path("enoughAt").asText());
  }

  private JsonNode offer(String query) {
    return calls.get("availability/" + sku + "/U-ONE" + query, null).json();
  }

  private JsonNode search(int units) {
    return searchFrom(60.15, units).path(0);
  }

  private JsonNode searchFrom(double latitude, int units) {
    String body =
        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}],\"near\":{\"latitude\":%s,\"longitude\":-1.15}}"
            .formatted(sku, units, latitude);
    return calls.post("availability/search", null, body, Map.of()).json().path("items");
  }
}
