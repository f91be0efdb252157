package oneaisle.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Calls the running applications over HTTP, as some caller. */
public final class Api {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final StackPorts ports;
  private final String token;

  private Api(StackPorts ports, String token) {
    this.ports = ports;
    this.token = token;
  }

  /** A caller without a token. */
  public static Api of(Stack stack) {
    return new Api(stack.options().ports(), null);
  }

  public Api withToken(String bearer) {
    return new Api(ports, bearer);
  }

  /** What came back. */
  public record Answer(int status, String text) {

    public boolean succeeded() {
      return status / 100 == 2;
    }

    public JsonNode json() {
      return Json.read(text.isBlank() ? "{}" : text);
    }
  }

  public Answer get(Application application, String path) {
    return send("GET", application, path, null, Map.of());
  }

  public Answer post(Application application, String path, Object body) {
    return send("POST", application, path, body, Map.of());
  }

  public Answer put(Application application, String path, Object body) {
    return send("PUT", application, path, body, Map.of());
  }

  /** Sends the body as JSON; no body at all when it is null. */
  public Answer send(
      String method,
      Application application,
      String path,
      Object body,
      Map<String, String> headers) {
    byte[] json = body == null ? new byte[0] : Json.write(body).getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request = request(application, path, LIMIT);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::header);
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json);
    return send(request.method(method, publisher).build());
  }

  /** Sends exactly these bytes, whose signature somebody may check. */
  public Answer sendBytes(
      Application application,
      String path,
      BodyPublisher body,
      Map<String, String> headers,
      Duration limit) {
    HttpRequest.Builder request = request(application, path, limit);
    headers.forEach(request::header);
    return send(request.POST(body).build());
  }

  private HttpRequest.Builder request(Application application, String path, Duration limit) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(application) + path))
            .timeout(limit)
            .header("Accept", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private static Answer send(HttpRequest request) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new StackFailure(
          "no answer from %s %s (%s). See ./oneaisle status"
              .formatted(request.method(), request.uri(), e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("interrupted", e);
    }
  }
}
