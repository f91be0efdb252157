package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** One article on the shelves of some stores: what happens to it, and what is said of it. */
record Shelf(Calls calls, String sku) {

  Answer reserve(UUID id, String store, int units, int minutes) {
    String body =
        "{\"location\":\"%s\",\"channel\":\"WEB\",\"reference\":\"cart\",\"holdMinutes\":%d,\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]}"
            .formatted(store, minutes, sku, units);
    return calls.put("reservations/" + id, "ida", body, Map.of());
  }

  void adjust(String store, int units) {
    String body =
        "{\"location\":\"%s\",\"reason\":\"RECEIPT\",\"lines\":[{\"sku\":\"%s\",\"onHandChange\":%d}]}"
            .formatted(store, sku, units);
    assertThat(calls.post("stock/adjustments", "root", body, key()).status()).isLessThan(300);
  }

  void feed(String store, int onHand, int safetyStock) {
    String row = store + "," + sku + "," + onHand + "," + safetyStock + "\n";
    String path = "stock?asOf=" + Instant.now();
    assertThat(calls.csv(path, "location,sku,on_hand,safety_stock\n" + row, "root").status())
        .isLessThan(300);
  }

  JsonNode search(int units, String more) {
    String body =
        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}],\"near\":{\"latitude\":52.4,\"longitude\":-4.1}%s}"
            .formatted(sku, units, more);
    return calls.post("availability/search", null, body, Map.of()).json();
  }

  int available(String store) {
    return at(store).path("available").asInt();
  }

  int offered(String store, String channel) {
    String path = "availability/" + sku + "/" + store + "?channel=" + channel;
    return calls.get(path, null).json().path("available").asInt();
  }

  Instant asOf(String store) {
    return Instant.parse(at(store).path("asOf").asText());
  }

  JsonNode at(String store) {
    return calls.get("availability/" + sku + "/" + store, null).json();
  }

  int inDatabase(String store) throws SQLException {
    return (int)
        number(
            "SELECT COALESCE(SUM(GREATEST(0, on_hand - unavailable - reserved - safety_stock)), 0)"
                + " FROM stock_level WHERE location = '"
                + store
                + "' AND sku = '"
                + sku
                + "'");
  }

  double gauge(String name) {
    Answer metrics = HttpProbe.send("GET", calls.root("metrics"), null, null, Map.of());
    return metrics
        .http()
        .body()
        .lines()
        .filter(line -> line.startsWith("oneaisle_availability_" + name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  static void stopSweep() throws SQLException {
    update(
        "INSERT INTO lease (job, holder, expires_at) VALUES ('expire-reservations', 'test', NOW(6) +"
            + " INTERVAL 1 HOUR) ON DUPLICATE KEY UPDATE holder = VALUES(holder), expires_at ="
            + " VALUES(expires_at)");
  }

  static String tag(Answer answer) {
    return answer.http().headers().firstValue("ETag").orElseThrow();
  }

  static Map<String, String> key() {
    return Map.of("Idempotency-Key", Ids.next().toString());
  }

  static ConditionFactory until() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .pollInterval(Duration.ofMillis(50));
  }

  static long number(String sql) throws SQLException {
    try (Connection connection = TestStack.get().database().connect("inventory");
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet found = select.executeQuery()) {
      return found.next() ? found.getLong(1) : 0;
    }
  }

  static void update(String sql, Object... values) throws SQLException {
    try (Connection connection = TestStack.get().database().connect("inventory")) {
      update(connection, sql, values);
    }
  }

  static void update(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) update.setObject(i + 1, values[i]);
      update.executeUpdate();
    }
  }
}
