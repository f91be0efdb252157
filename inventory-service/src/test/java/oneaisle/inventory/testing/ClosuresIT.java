package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Holidays and closures: what is promised, what is refused, and who hears of it. */
class ClosuresIT {

  private final URL server = Outside.service();

  private final String code = "L" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);

  @Test
  void a_closed_store_takes_no_order_and_those_it_has_are_named() {
    Shop shop = new Shop(server, code).open("L-TEE");
    shop.receive("L-TEE", 5_000);
    Awaitility.await().until(() -> availableAt(shop, "L-TEE").equals(List.of(5_000, 5_000)));
    UUID order = shop.order("L-TEE", 1);
    Instant from = Instant.now().minusSeconds(1);
    String closure = "{\"from\":\"%s\",\"reason\":\"flood\"}".formatted(from);
    Answer closed = put(shop, ",\"closure\":" + closure);
    assertThat(closed.status()).isEqualTo(200);
    assertThat(closed.json().at("/closure/until").isNull()).isTrue();
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> refused(shop.reserve(UUID.randomUUID(), "L-TEE", 1)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> availableAt(shop, "L-TEE").equals(List.of(0, 0)));
    assertThat(shop.reserve(UUID.randomUUID(), "L-TEE", 1).json().path("detail").asText())
        .isEqualTo("The location " + code + " is closed until further notice: flood");
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> Topics.heard("ReservationsAffected", code).size() == 1);
    JsonNode told = Topics.heard("ReservationsAffected", code).get(0);
    assertThat(told.path("reason").asText()).isEqualTo("flood");
    assertThat(told.at("/reservations").toString()).isEqualTo("[\"" + order + "\"]");
    put(shop, ",\"closure\":" + closure);
    assertThat(put(shop, "").status()).isEqualTo(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> shop.reserve(UUID.randomUUID(), "L-TEE", 1).status() == 201);
    assertThat(Topics.heard("ReservationsAffected", code)).hasSize(1);
    assertThat(Topics.heard("LocationChanged", code)).hasSize(3);
  }

  @Test
  void an_inactive_location_promises_nothing() {
    Shop shop = new Shop(server, code).open("L-CUP");
    shop.receive("L-CUP", 11);
    Awaitility.await().until(() -> availableAt(shop, "L-CUP").equals(List.of(11, 11)));
    assertThat(put(shop, ",\"active\":false").status()).isEqualTo(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> availableAt(shop, "L-CUP").equals(List.of(0)));
    assertThat(refused(shop.reserve(UUID.randomUUID(), "L-CUP", 1))).isTrue();
  }

  /** What is said of it alone and, where it is there, in the list of all locations. */
  private List<Integer> availableAt(Shop shop, String sku) {
    List<Integer> said = new ArrayList<>();
    said.add(shop.get("availability/" + sku + "/" + code).json().path("available").asInt());
    for (JsonNode offer : shop.get("availability/" + sku + "?limit=200").json().path("items")) {
      if (offer.path("location").asText().equals(code)) said.add(offer.path("available").asInt());
    }
    return said;
  }

  @Test
  void a_holiday_moves_the_promise_and_is_told_as_a_rule_of_the_hours() {
    Shop shop = new Shop(server, code).open("L-MUG");
    shop.receive("L-MUG", 5);
    LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
    StringBuilder days = new StringBuilder();
    for (int i = -1; i < 3; i++)
      days.append(i < 0 ? "" : ",").append("{\"date\":\"" + today.plusDays(i) + "\"}");
    Answer changed = put(shop, ",\"exceptions\":[" + days + "]");
    assertThat(changed.json().at("/exceptions/3/date").asText())
        .isEqualTo(today.plusDays(2).toString());
    String path = "availability/L-MUG/" + code;
    Instant reopens =
        today.plusDays(3).atStartOfDay(java.time.ZoneId.of("Europe/London")).toInstant();
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(
            () -> {
              String ready = shop.get(path).json().path("readyAt").asText();
              return !ready.equals("null") && !Instant.parse(ready).isBefore(reopens);
            });
    Awaitility.await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> Topics.heard("LocationChanged", code).size() == 2);
    assertThat(Topics.heard("LocationChanged", code).get(1).path("openingHours").asText())
        .startsWith("24/7; ")
        .endsWith(" off");
  }

  @Test
  void nonsense_is_refused_with_its_place() {
    Shop shop = new Shop(server, code).open();
    String day = "{\"date\":\"2026-12-24\",\"hours\":\"%s\"}";
    assertThat(put(shop, ",\"exceptions\":[" + day.formatted("10-16") + "]").status())
        .isEqualTo(400);
    String twice = day.formatted("10:00-16:00") + "," + day.formatted("11:00-12:00");
    assertThat(pointer(put(shop, ",\"exceptions\":[" + twice + "]"))).isEqualTo("/exceptions");
    String backwards =
        "{\"from\":\"2026-12-02T00:00:00Z\",\"until\":\"2026-12-01T00:00:00Z\",\"reason\":\"x\"}";
    assertThat(pointer(put(shop, ",\"closure\":" + backwards))).isEqualTo("/closure/until");
  }

  @Test
  void a_time_that_no_database_keeps_is_refused_with_its_place() {
    Shop shop = new Shop(server, code).open();
    String closure = ",\"closure\":{\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"x\"}";
    String today = "2026-12-01T00:00:00Z";
    String never = "+999999-01-01T00:00:00Z";
    for (String[] times :
        new String[][] {{today, never}, {never, today}, {"0900" + today.substring(4), today}}) {
      Answer refused = put(shop, closure.formatted(times[0], times[1]));
      assertThat(refused.status()).as("%s", refused.json()).isEqualTo(400);
      assertThat(pointer(refused))
          .isEqualTo(times[0].equals(today) ? "/closure/until" : "/closure/from");
    }
    String last = "9999-12-31T23:59:59.999999Z";
    Answer kept = put(shop, closure.formatted("1970-01-01T00:00:00Z", last));
    assertThat(kept.status()).isEqualTo(200);
    assertThat(shop.get("locations/" + code).json().at("/closure/until").asText()).isEqualTo(last);
    assertThat(pointer(put(shop, ",\"exceptions\":[{\"date\":\"+999999-01-01\"}]")))
        .isEqualTo("/exceptions/0/date");
  }

  private static boolean refused(Answer answer) {
    return answer.json().path("type").asText().endsWith("/location-not-serving");
  }

  private static String pointer(Answer answer) {
    return answer.json().at("/violations/0/pointer").asText();
  }

  private Answer put(Shop shop, String more) {
    String body = Shop.location(Shop.HOURS, more);
    return shop.call("PUT", "locations/" + code, Shop.admin(), body, null);
  }
}
