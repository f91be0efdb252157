package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store of which one kind of feed has stopped, as the service is configured by itself. */
class SilenceIT {

  private static final int FED_DAYS_AGO = 5;

  private final URL server = Outside.service();
  private final String mark = Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  private final String sku = "S" + mark;
  private Shop shop;
  private Shop other;

  @BeforeEach
  void open() throws Exception {
    Topics.open();
    // each test has stores of its own: who was heard within a minute is not noted again
    shop = new Shop(server, "S1-" + mark).open(sku);
    other = new Shop(server, "S2-" + mark).open(sku);
    feed();
  }

  @Test
  void a_store_whose_tills_stop_is_trusted_less_until_they_are_heard_again() throws SQLException {
    assertOffered(shop, 3, 0.78);
    heard("sale_at = NOW(6) - INTERVAL 13 DAY");
    assertOffered(shop, 2, 0.18); // five days count as thirty-five
    assertOffered(other, 3, 0.78);
    assertThat(silentOn()).isEqualTo("[\"SALES\"]");
    assertThat(gauge("sales")).isPositive();
    Topics.sold(shop.code(), "T" + mark, 1, Instant.now());
    assertOffered(shop, 3, 0.78);
    assertThat(silentOn()).isEmpty();
  }

  @Test
  void a_store_whose_stock_feed_stops_is_silent_on_it_however_much_it_sells() throws SQLException {
    heard("sale_at = NOW(6), feed_at = NOW(6) - INTERVAL 11 DAY");
    assertOffered(shop, 2, 0.18);
    assertThat(silentOn()).isEqualTo("[\"STOCK\"]");
    assertThat(gauge("stock")).isPositive();
    assertThat(shop.get("silent-locations").status()).isEqualTo(403);
  }

  @Test
  void a_store_that_is_closed_has_nothing_to_tell() throws SQLException {
    heard("sale_at = NOW(6) - INTERVAL 13 DAY");
    Shelf.until().until(() -> !silentOn().isEmpty());
    String closed =
        Shop.location(
            Shop.HOURS,
            ",\"closure\":{\"from\":\"%s\",\"reason\":\"flood\"}".formatted(Instant.now()));
    assertThat(shop.call("PUT", "locations/" + shop.code(), Shop.admin(), closed, null).status())
        .isEqualTo(200);
    Shelf.until().until(() -> silentOn().isEmpty());
  }

  private void feed() {
    String rows = row(shop) + row(other);
    String asOf = "?asOf=" + Instant.now().minus(Duration.ofDays(FED_DAYS_AGO));
    String csv = "location,sku,on_hand,safety_stock\n" + rows;
    assertThat(new Calls(server).csv("stock" + asOf, csv, "root").json().path("applied").asInt())
        .isEqualTo(2);
  }

  private String row(Shop at) {
    return at.code() + "," + sku + ",3,0\n";
  }

  private void heard(String when) throws SQLException {
    Shelf.update("UPDATE location_heard SET " + when + " WHERE location = ?", shop.code());
  }

  /** By both questions that shoppers ask. */
  private void assertOffered(Shop at, int units, double confidence) {
    Shelf.until()
        .untilAsserted(
            () -> {
              JsonNode one = at.get("availability/" + sku + "/" + at.code()).json();
              assertThat(one.path("confidence").asDouble()).isEqualTo(confidence);
              assertThat(one.path("available").asInt()).isEqualTo(units);
              JsonNode found = found(at, units);
              assertThat(found.path("confidence").asDouble()).isEqualTo(confidence);
              assertThat(found.path("complete").asBoolean()).isTrue();
              assertThat(found(at, units + 1).path("complete").asBoolean()).isFalse();
            });
  }

  private JsonNode found(Shop at, int units) {
    String cart =
        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}],\"near\":{\"latitude\":51.5,\"longitude\":-0.1}}"
            .formatted(sku, units);
    JsonNode answer = new Calls(server).post("availability/search", null, cart, Map.of()).json();
    for (JsonNode store : answer.path("items"))
      if (store.path("location").asText().equals(at.code())) return store;
    throw new AssertionError(at.code() + " is not in " + answer);
  }

  /** What of this store is listed as missing. */
  private String silentOn() {
    String path = "silent-locations?limit=200";
    JsonNode page = shop.call("GET", path, Shop.admin(), null, null).json();
    for (JsonNode silent : page.path("items"))
      if (silent.path("location").asText().equals(shop.code()))
        return silent.path("silentOn").toString();
    return "";
  }

  private double gauge(String kind) {
    String name = "oneaisle_locations_silent{kind=\"" + kind + "\"";
    return HttpProbe.send("GET", new Calls(server).root("metrics"), null, null, Map.of())
        .http()
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }
}
