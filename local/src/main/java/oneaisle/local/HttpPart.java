package oneaisle.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A part that is a small HTTP server inside our own process. */
abstract class HttpPart implements Part {

  private static final int THREADS = 4;
  private static final int LONGEST_BODY = 64 * 1024;

  private final int port;
  private HttpServer server;
  private ExecutorService executor;

  HttpPart(int port) {
    this.port = port;
  }

  /** Answers one request. */
  protected abstract Reply answer(Request request);

  record Request(String method, String path, Map<String, String> query, String body) {}

  record Reply(int status, String contentType, String body) {

    static Reply json(int status, Object body) {
      return new Reply(status, "application/json", Json.write(body));
    }
  }

  @Override
  public synchronized void start() {
    if (server != null) {
      return;
    }
    requireFreePorts();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(name() + " cannot listen on port " + port, e);
    }
    executor = Executors.newFixedThreadPool(THREADS, HttpPart::daemon);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "http");
    thread.setDaemon(true);
    return thread;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply;
      try {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        URI uri = exchange.getRequestURI();
        reply =
            answer(
                new Request(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    form(uri.getRawQuery()),
                    new String(body, StandardCharsets.UTF_8)));
      } catch (IllegalArgumentException e) {
        reply = Reply.json(400, Map.of("error", "invalid_request"));
      }
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Reads {@code a=1&b=2}, as in a query and in a form. */
  static Map<String, String> form(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (text == null || text.isBlank()) {
      return fields;
    }
    for (String pair : text.trim().split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      fields.put(decode(name), decode(value));
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.stop(0);
      executor.shutdownNow();
      server = null;
    }
  }

  public final int port() {
    return port;
  }

  public final String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public long pid() {
    return ProcessHandle.current().pid();
  }

  @Override
  public synchronized boolean isRunning() {
    return server != null;
  }

  @Override
  public boolean isReady() {
    return Ports.answers(port);
  }
}
