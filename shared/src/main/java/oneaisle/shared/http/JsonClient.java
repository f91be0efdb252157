package oneaisle.shared.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import oneaisle.shared.json.Json;
import oneaisle.shared.problem.DependencyUnavailable;
import oneaisle.shared.trace.TraceContext;

/**
 * Calls another service: JSON both ways, this service's own token, the current trace. Never to be
 * called inside a transaction; a {@code …Client} class of the caller adds timeouts and a circuit
 * breaker.
 */
@ApplicationScoped
public class JsonClient {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  @Inject private ServiceToken token;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  /**
   * Sends one request.
   *
   * @param body null for a request without a body
   * @param answer the reader's own record of the answer; fields it does not have are passed over
   * @throws DependencyUnavailable where no usable answer came: the outcome of a write is then
   *     unknown
   */
  public <T> JsonAnswer<T> send(String method, URI uri, Object body, Class<T> answer) {
    HttpResponse<byte[]> response = exchange(request(method, uri, body, token.value()), uri);
    if (response.statusCode() == 401) {
      token.forget(); // the issuer may have changed its keys: once more with a new one
      response = exchange(request(method, uri, body, token.value()), uri);
    }
    return read(response, uri, answer);
  }

  private HttpRequest request(String method, URI uri, Object body, String bearer) {
    return HttpRequest.newBuilder(uri)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + bearer)
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .header(TraceContext.HEADER, TraceContext.current().child().traceparent())
        .method(
            method,
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(body)))
        .build();
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, URI uri) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new DependencyUnavailable("The service at " + uri.getAuthority());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DependencyUnavailable("The service at " + uri.getAuthority());
    }
  }

  private static <T> JsonAnswer<T> read(HttpResponse<byte[]> response, URI uri, Class<T> answer) {
    int status = response.statusCode();
    if (status >= 500 || status == 429 || status == 401 || status == 403) {
      throw new DependencyUnavailable("The service at " + uri.getAuthority());
    }
    try {
      if (status >= 200 && status < 300) {
        T body =
            response.body().length == 0 ? null : Json.lenient().readValue(response.body(), answer);
        return new JsonAnswer<>(status, body, null);
      }
      JsonNode problem =
          response.body().length == 0 ? null : Json.lenient().readTree(response.body());
      return new JsonAnswer<>(status, null, problem);
    } catch (IOException e) {
      throw new DependencyUnavailable("A readable answer of " + uri.getAuthority());
    }
  }
}
