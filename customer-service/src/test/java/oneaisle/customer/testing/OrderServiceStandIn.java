package oneaisle.customer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import oneaisle.shared.json.Json;

/**
 * Answers at the order service's address with what a test has put there; the order service itself
 * is not in this module.
 */
public final class OrderServiceStandIn implements AutoCloseable {

  private final Map<String, Object> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  public OrderServiceStandIn(String url) {
    try {
      URI uri = URI.create(url);
      server = HttpServer.create(new InetSocketAddress(uri.getHost(), uri.getPort()), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public void hasCode(UUID fulfilmentId, String code) {
    answers.put("/orders/v1/pickups/" + fulfilmentId + "/code", Map.of("code", code));
  }

  public void hasContact(UUID orderId, Map<String, String> contact) {
    answers.put("/orders/v1/orders/" + orderId + "/contact", contact);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Object answer = answers.get(exchange.getRequestURI().getPath());
    boolean allowed =
        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
            .startsWith("Bearer ey");
    int status = !allowed ? 401 : answer == null ? 404 : 200;
    byte[] body = status == 200 ? Json.bytes(answer) : "{}".getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
