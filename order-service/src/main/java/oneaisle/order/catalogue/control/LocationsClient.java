package oneaisle.order.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import oneaisle.shared.http.JsonAnswer;
import oneaisle.shared.http.JsonClient;
import oneaisle.shared.problem.DependencyUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Asks inventory about a location that it may have opened a moment ago. */
@ApplicationScoped
public class LocationsClient {

  @Inject private JsonClient http;

  @Inject
  @ConfigProperty(name = "oneaisle.inventory.url")
  private String inventoryUrl;

  /** Inventory's answer, with the field that is read. */
  public record LocationAnswer(String code) {}

  /**
   * @throws DependencyUnavailable where inventory does not say
   */
  @Timeout(2_000)
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.6, delay = 2_000)
  public boolean knows(String code) {
    String path = URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    URI uri = URI.create(inventoryUrl + "/inventory/v1/locations/" + path);
    JsonAnswer<LocationAnswer> answer = http.send("GET", uri, null, LocationAnswer.class);
    if (!answer.isSuccess() && answer.status() != 404) throw new DependencyUnavailable("Inventory");
    return answer.isSuccess();
  }
}
