package oneaisle.order.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import oneaisle.local.Application;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;

/**
 * The running service, its stand-in inventory, its topics and its database, as the scenarios use
 * them.
 */
public final class Shop implements AutoCloseable {

  public static final String SOHO = "LDN-SOHO";
  public static final String SAM = "01900000-0000-7000-8000-0000000000a1";

  private final String server;
  private final String base;
  private final StandInInventory inventory;
  private final Wire wire;

  public Shop(URL url) {
    server = url.toString().replaceAll("/$", "");
    base = server + "/orders/v1";
    inventory = new StandInInventory(TestStack.get().options().ports().of(Application.INVENTORY));
    wire = new Wire(TestStack.get().broker().bootstrap());
    for (String store : new String[] {SOHO, "LDN-CAMDEN"}) tellLocation(store, 1, "24/7", 0);
    tellItem("TEE", 1, "12.50");
    tellItem("CAP", 1, "9.00");
    Awaitility.await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> count("SELECT COUNT(*) FROM item") + count("SELECT COUNT(*) FROM location") == 4);
  }

  public StandInInventory inventory() {
    return inventory;
  }

  public Wire wire() {
    return wire;
  }

  public void tellItem(String sku, long sequence, String price) {
    wire.tell(
        "oneaisle.inventory.v1",
        "oneaisle.inventory.ItemChanged.v1",
        sku,
        sequence,
        "{\"sku\":\"%s\",\"gtin\":\"4006381333931\",\"name\":\"A %s\",\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}"
            .formatted(sku, sku, price));
  }

  public void tellLocation(String code, long sequence, String hours, int leadMinutes) {
    tellLocation(code, sequence, hours, leadMinutes, "");
  }

  /**
   * @param more further fields, each behind a comma
   */
  public void tellLocation(String code, long sequence, String hours, int leadMinutes, String more) {
    wire.tell(
        "oneaisle.inventory.v1",
        "oneaisle.inventory.LocationChanged.v1",
        code,
        sequence,
        ("{\"code\":\"%s\",\"name\":\"%s\",\"timeZone\":\"Europe/London\",\"openingHours\":\"%s\","
                + "\"capabilities\":[\"PICKUP\"],\"pickLeadMinutes\":%d,\"holdDays\":3,\"active\":true%s}")
            .formatted(code, code, hours, leadMinutes, more));
  }

  /** Tells something of inventory under an id of its own, and waits until the pickups know. */
  public void tellPickups(String type, String subject, long sequence, String json) {
    UUID id = Ids.next();
    String topic = "oneaisle.inventory.v1";
    wire.tell(
        topic, id, "oneaisle.inventory." + type + ".v1", subject, sequence, Instant.now(), json);
    Awaitility.await()
        .alias(type + " is taken")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                count("SELECT COUNT(*) FROM inbox WHERE consumer = 'pickup' AND event_id = ?", id)
                    == 1);
  }

  public Answer call(
      String method, String path, String user, String body, Map<String, String> headers) {
    return HttpProbe.send(method, URI.create(base + path), token(user), body, headers);
  }

  public Answer call(String method, String path, String user, String body) {
    return call(method, path, user, body, Map.of());
  }

  public Answer get(String path, String user) {
    return call("GET", path, user, null);
  }

  /** What a gauge of the service says. */
  public long gauge(String name) {
    return HttpProbe.send("GET", URI.create(server + "/metrics"), null, null, Map.of())
        .http()
        .body()
        .lines()
        .filter(line -> line.matches(name + "[ {].*"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private static String token(String user) {
    if (user == null) return null;
    if (user.equals("service")) {
      return TestStack.get().issuer().draft("customer-service").roles("service").sign();
    }
    return TestStack.get().issuer().token(user);
  }

  /** Sam's order of two TEEs and a CAP for Soho. */
  public static String order() {
    return "{\"channel\":\"WEB\",\"lines\":[{\"sku\":\"TEE\",\"quantity\":2},{\"sku\":\"CAP\",\"quantity\":1}],"
        + "\"pickup\":{\"location\":\"LDN-SOHO\"}}";
  }

  public Answer placeAt(String store, UUID id) {
    return call("PUT", "/orders/" + id, "sam", order().replace(SOHO, store));
  }

  public Answer place(UUID id) {
    return call("PUT", "/orders/" + id, "sam", order());
  }

  /** A confirmed order of Sam's; its id. */
  public UUID confirmed() {
    UUID id = Ids.next();
    Answer answer = place(id);
    if (answer.status() != 201) throw new AssertionError(answer.http().body());
    return id;
  }

  public String pickupOf(UUID order) {
    return get("/orders/" + order, "sam").json().at("/fulfilment/id").asText();
  }

  /** A pickup of Sam's that Ava has made ready; its order. */
  public UUID ready() {
    UUID order = confirmed();
    String pickup = "/pickups/" + pickupOf(order);
    act(pickup + "/claim", "{}");
    act(pickup + "/pick", "{\"gtin\":\"4006381333931\",\"quantity\":3}");
    act(pickup + "/stage", "{\"bin\":\"B-7\"}");
    act(pickup + "/ready", null);
    return order;
  }

  /** Something Ava does that must succeed. */
  public JsonNode act(String path, String body) {
    Answer answer = call("POST", path, "ava", body);
    if (answer.status() != 200) throw new AssertionError(path + ": " + answer.http().body());
    return answer.json();
  }

  public String codeOf(String pickup) {
    return get("/pickups/" + pickup + "/code", "service").json().path("code").asText();
  }

  public String statusOf(UUID order) {
    return get("/orders/" + order, "sam").json().path("status").asText();
  }

  public void awaitStatus(UUID order, String status) {
    Awaitility.await()
        .alias(order + " becomes " + status)
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(250))
        .until(() -> statusOf(order).equals(status));
  }

  public long count(String sql, Object... parameters) {
    try (Connection connection = TestStack.get().database().connect("orders");
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        Object value = parameters[i];
        statement.setObject(i + 1, value instanceof UUID id ? Ids.toBytes(id) : value);
      }
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes the database behind the service's back. */
  public void run(String sql) {
    try (Connection connection = TestStack.get().database().connectAsRoot();
        var statement = connection.createStatement()) {
      statement.execute("USE orders");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    inventory.close();
    wire.close();
  }
}
