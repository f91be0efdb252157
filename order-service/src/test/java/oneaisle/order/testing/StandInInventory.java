package oneaisle.order.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import oneaisle.shared.json.Json;
import org.awaitility.Awaitility;

/** A small inventory that really listens and really remembers, and misbehaves for chosen orders. */
public final class StandInInventory implements AutoCloseable {

  /** How it treats an order. */
  public enum Mood {
    WILLING,
    SHORT,
    /** Its store is closed. */
    CLOSED,
    DOWN,
    /** Reserves, but the answer never arrives. */
    RESERVES_AND_HANGS_UP,
    /** Says nothing for longer than anybody waits. */
    SILENT,
    /** Reserves, and answers when it is treated in another way. */
    SLOW
  }

  private final HttpServer server;
  private final Map<String, Mood> moods = new ConcurrentHashMap<>();
  private final Map<String, String> statuses = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Set<String> opened = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  public StandInInventory(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/inventory/v1/reservations/", this::answer);
    server.createContext("/inventory/v1/locations/", this::location);
    server.start();
  }

  public void treat(UUID order, Mood mood) {
    moods.put(order.toString(), mood);
  }

  /** The reservation's status; null where there is none. */
  public String statusOf(UUID order) {
    return statuses.get(order.toString());
  }

  public long requestsFor(UUID order, String method) {
    return requests.stream()
        .filter(line -> line.startsWith(method) && line.contains(order.toString()))
        .count();
  }

  /** It has this location, and has told nobody yet. */
  public void opens(String location) {
    opened.add(location);
  }

  private void location(HttpExchange exchange) throws IOException {
    String code = exchange.getRequestURI().getPath().split("/")[4];
    if (code.equals("SILENT")) send(exchange, 503, "{}");
    else if (opened.contains(code)) send(exchange, 200, "{\"code\":\"" + code + "\"}");
    else send(exchange, 404, "{\"type\":\"/problems/not-found\"}");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    String id = path[4];
    JsonNode body = Json.tree(exchange.getRequestBody().readAllBytes());
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    Mood mood = moods.getOrDefault(id, Mood.WILLING);
    boolean release = path.length > 5;
    switch (mood) {
      case DOWN -> send(exchange, 503, "{}");
      case SILENT -> waitForTheEnd(exchange);
      case SLOW -> {
        statuses.put(id, "COMMITTED");
        Awaitility.await().atMost(Duration.ofSeconds(4)).until(() -> moods.get(id) != Mood.SLOW);
        send(exchange, 200, "{\"status\":\"COMMITTED\"}");
      }
      case CLOSED -> send(exchange, 422, closed(body));
      case SHORT -> send(exchange, 422, shortOf(body));
      case RESERVES_AND_HANGS_UP -> {
        if (!release) statuses.put(id, "COMMITTED");
        exchange.close(); // the connection breaks before a single byte of the answer
      }
      case WILLING -> {
        if (release && !statuses.containsKey(id)) {
          send(exchange, 404, "{\"type\":\"/problems/not-found\"}");
        } else {
          if (release) statuses.put(id, "RELEASED");
          else statuses.putIfAbsent(id, "COMMITTED");
          send(exchange, 200, "{\"status\":\"" + statuses.get(id) + "\"}");
        }
      }
    }
  }

  private void waitForTheEnd(HttpExchange exchange) {
    try {
      closing.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private static String shortOf(JsonNode body) {
    JsonNode line = body.path("lines").get(0);
    return "{\"type\":\"/problems/insufficient-stock\",\"detail\":\"no\",\"shortLines\":[{\"sku\":\""
        + line.path("sku").asText()
        + "\",\"requested\":"
        + line.path("quantity").asInt()
        + ",\"available\":1}]}";
  }

  private static String closed(JsonNode body) {
    return "{\"type\":\"/problems/location-not-serving\",\"detail\":\"The location "
        + body.path("location").asText()
        + " is closed until further notice: flood.\"}";
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
