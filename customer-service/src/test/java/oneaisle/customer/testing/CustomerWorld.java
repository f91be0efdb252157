package oneaisle.customer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.local.Application;
import oneaisle.local.CaughtMail;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.json.Json;
import oneaisle.shared.testing.HttpProbe;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;

/** What a test of the running service needs around it. */
public final class CustomerWorld implements AutoCloseable {

  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI service;
  private final OrderTopic orders;
  private final InventoryTopic inventory;
  private final OrderServiceStandIn orderService;
  private final Connector connector;

  public CustomerWorld(URI service) {
    Map<String, String> environment = TestStack.get().environment(Application.CUSTOMERS);
    this.service = service;
    this.orders = new OrderTopic(TestStack.get().broker());
    this.inventory = new InventoryTopic(TestStack.get().broker());
    this.orderService = new OrderServiceStandIn(environment.get("ONEAISLE_ORDERS_URL"));
    this.connector = new Connector(service, environment.get("ONEAISLE_CHANNEL_SECRET"));
  }

  public OrderTopic orders() {
    return orders;
  }

  public InventoryTopic inventory() {
    return inventory;
  }

  public OrderServiceStandIn orderService() {
    return orderService;
  }

  public Connector connector() {
    return connector;
  }

  public Answer get(String path, String token) {
    return HttpProbe.send("GET", service.resolve("/customers/v1" + path), token, null, Map.of());
  }

  public Answer send(
      String method, String path, String token, Object body, Map<String, String> headers) {
    String json = body == null ? null : new String(Json.bytes(body), UTF_8);
    return HttpProbe.send(method, service.resolve("/customers/v1" + path), token, json, headers);
  }

  public static String agent() {
    return TestStack.get().issuer().token("ida");
  }

  public static String admin() {
    return TestStack.get().issuer().token("root");
  }

  public static String shopper(UUID customerId) {
    return TestStack.get()
        .issuer()
        .draft("somebody")
        .roles("shopper")
        .customerId(customerId.toString())
        .sign();
  }

  /** A registered customer with a verified e-mail address. */
  public UUID customer(String name, String email) {
    UUID id = Ids.next();
    var answer =
        send(
            "POST",
            "/customers",
            admin(),
            Map.of(
                "id", id,
                "name", name,
                "identifiers", List.of(Map.of("type", "EMAIL", "value", email, "verified", true))),
            Map.of());
    assertThat(answer.status()).isEqualTo(201);
    return id;
  }

  /** Waits until the timeline of a customer shows this many entries of a kind, and gives them. */
  public List<JsonNode> timeline(UUID customerId, String kind, int count) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(entries(customerId, kind)).hasSize(count));
    return entries(customerId, kind);
  }

  public List<JsonNode> entries(UUID customerId, String kind) {
    var answer = get("/customers/" + customerId + "/timeline?limit=200&kind=" + kind, agent());
    return answer.status() == 200 ? items(answer) : List.of();
  }

  public static List<JsonNode> items(Answer answer) {
    return List.copyOf(
        java.util.stream.StreamSupport.stream(answer.json().get("items").spliterator(), false)
            .toList());
  }

  public static List<CaughtMail> mails(String to) {
    return TestStack.get().mail().mails(to);
  }

  /** Waits for so many mails to an address. */
  public static List<CaughtMail> mails(String to, int count) {
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails(to)).hasSize(count));
    return mails(to);
  }

  public static long number(String sql) {
    try (Connection connection = TestStack.get().database().connect("customers");
        var statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Answer register(UUID id, String name, String type, String value, boolean verified) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (id != null) body.put("id", id);
    body.put("name", name);
    body.put("identifiers", List.of(Map.of("type", type, "value", value, "verified", verified)));
    return send("POST", "/customers", admin(), body, Map.of());
  }

  public Answer patch(UUID id, Map<String, Object> change, String tag) {
    return send("PATCH", "/customers/" + id, agent(), change, Map.of("If-Match", tag));
  }

  /** Waits until so many customers hold the card, and gives the first. */
  public JsonNode byCard(String card, int customers) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(items(get("/customers?loyaltyId=" + card, agent()))).hasSize(customers));
    return items(get("/customers?loyaltyId=" + card, agent())).get(0);
  }

  public static long orders(UUID order) {
    return number("SELECT COUNT(*) FROM customer_order WHERE id = " + hex(order));
  }

  public static String hex(UUID id) {
    return "x'" + id.toString().replace("-", "") + "'";
  }

  /** One of several requests at once. */
  public interface Request {
    Answer send(int number);
  }

  public static List<Answer> atOnce(int count, Request request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        calls.add(() -> request.send(number));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) answers.add(answer.get());
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  @Override
  public void close() {
    orders.close();
    inventory.close();
    orderService.close();
  }
}
