package oneaisle.customer.orders.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import oneaisle.shared.http.JsonAnswer;
import oneaisle.shared.http.JsonClient;
import oneaisle.shared.problem.DependencyUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Asks the order service for what events do not carry, because it is personal or secret. */
@ApplicationScoped
public class OrdersClient {

  @Inject private JsonClient http;

  @Inject
  @ConfigProperty(name = "oneaisle.orders.url")
  private URI orders;

  /** The contact data a guest left; empty where the order has none. */
  @Timeout(6_000)
  @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 2_000)
  public Optional<Contact> contact(UUID orderId) {
    return answer(
        http.send("GET", uri("/orders/v1/orders/" + orderId + "/contact"), null, Contact.class));
  }

  /** The code that fetches a pickup; empty where there is none to fetch. */
  @Timeout(6_000)
  @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 0.5, delay = 2_000)
  public Optional<String> pickupCode(UUID fulfilmentId) {
    return answer(
            http.send(
                "GET", uri("/orders/v1/pickups/" + fulfilmentId + "/code"), null, PickupCode.class))
        .map(PickupCode::code);
  }

  private URI uri(String path) {
    return URI.create(orders + path);
  }

  private static <T> Optional<T> answer(JsonAnswer<T> answer) {
    if (answer.isSuccess()) return Optional.ofNullable(answer.body());
    if (answer.status() == 404 || answer.status() == 409 || answer.status() == 410)
      return Optional.empty();
    throw new DependencyUnavailable("The order service (status " + answer.status() + ")");
  }

  /** As the guest wrote it, not verified by anybody. */
  public record Contact(String name, String email, String phone, String language) {}

  /** The answer of the order service. */
  public record PickupCode(String code) {}
}
