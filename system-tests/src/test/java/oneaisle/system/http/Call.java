package oneaisle.system.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import oneaisle.local.Application;
import oneaisle.system.stack.TheStack;

/** One HTTP request to one of the services, put together step by step. Immutable. */
public record Call(
    Application service, String method, String path, Map<String, String> headers, byte[] body) {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** A request to the service that owns the path: its prefix says which one that is. */
  public static Call to(String method, String path) {
    return to(ownerOf(path), method, path);
  }

  public static Call to(Application service, String method, String path) {
    return new Call(service, method, path, Map.of(), null);
  }

  public static Call get(String path) {
    return to("GET", path);
  }

  public static Call put(String path, Object body) {
    return to("PUT", path).json(body);
  }

  public static Call post(String path, Object body) {
    return to("POST", path).json(body);
  }

  private static Application ownerOf(String path) {
    for (Application application : Application.values()) {
      if (path.startsWith("/" + application.schema() + "/")) {
        return application;
      }
    }
    throw new IllegalArgumentException("no service has the path " + path);
  }

  /** The bearer token; null leaves it out. */
  public Call as(String token) {
    return token == null ? this : header("Authorization", "Bearer " + token);
  }

  public Call header(String name, String value) {
    Map<String, String> copy = new LinkedHashMap<>(headers);
    copy.put(name, value);
    return new Call(service, method, path, copy, body);
  }

  public Call idempotencyKey(String key) {
    return header("Idempotency-Key", key);
  }

  public Call json(Object value) {
    try {
      return body("application/json", JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public Call body(String contentType, String text) {
    return header("Content-Type", contentType).body(text.getBytes(StandardCharsets.UTF_8));
  }

  public Call body(byte[] bytes) {
    return new Call(service, method, path, headers, bytes);
  }

  public Answer send() {
    try {
      return trySend();
    } catch (IOException e) {
      throw new UncheckedIOException(this + " got no answer", e);
    }
  }

  /** Like {@link #send} for a time in which services may be away. */
  public Answer trySend() throws IOException {
    return trySendTo(TheStack.get().application(service).url());
  }

  /** To a server of one's own choice. */
  public Answer trySendTo(String server) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(LONGEST_ANSWER)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(this, response.statusCode(), response.headers(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public String toString() {
    String sent = body == null ? "" : " " + cut(new String(body, StandardCharsets.UTF_8));
    return method + " " + cut(path) + sent;
  }

  private static String cut(String text) {
    return text.length() <= 400 ? text : text.substring(0, 400) + "…(" + text.length() + ")";
  }
}
