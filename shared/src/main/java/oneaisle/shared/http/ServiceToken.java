package oneaisle.shared.http;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import oneaisle.shared.json.Json;
import oneaisle.shared.problem.DependencyUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This service's own access token (OAuth 2.0 client credentials), kept until shortly before it
 * ends.
 */
@ApplicationScoped
public class ServiceToken {

  private static final Duration MARGIN = Duration.ofSeconds(60);

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.token.url")
  private Optional<String> tokenUrl;

  @Inject
  @ConfigProperty(name = "oneaisle.client.id")
  private Optional<String> clientId;

  @Inject
  @ConfigProperty(name = "oneaisle.client.secret")
  private Optional<String> clientSecret;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private String value;
  private Instant useUntil = Instant.MIN;

  synchronized String value() {
    if (clock.instant().isAfter(useUntil)) fetch();
    return value;
  }

  synchronized void forget() {
    useUntil = Instant.MIN;
  }

  private void fetch() {
    String form =
        "grant_type=client_credentials&client_id="
            + encode(clientId.orElse(""), UTF_8)
            + "&client_secret="
            + encode(clientSecret.orElse(""), UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(tokenUrl.orElseThrow()))
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) throw new DependencyUnavailable("The token issuer");
      JsonNode answer = Json.tree(response.body());
      value = answer.required("access_token").asText();
      useUntil = clock.instant().plusSeconds(answer.path("expires_in").asLong(300)).minus(MARGIN);
    } catch (IOException e) {
      throw new DependencyUnavailable("The token issuer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DependencyUnavailable("The token issuer");
    }
  }
}
