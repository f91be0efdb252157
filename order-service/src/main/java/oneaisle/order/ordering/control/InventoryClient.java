package oneaisle.order.ordering.control;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import oneaisle.order.orderbook.entity.ShortLine;
import oneaisle.shared.http.JsonAnswer;
import oneaisle.shared.http.JsonClient;
import oneaisle.shared.problem.DependencyUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Inventory, as placing an order needs it. An answer is definite; everything else (no answer, too
 * late, overloaded, the circuit is open) is an exception and means that nobody knows. Never called
 * inside a transaction.
 */
@ApplicationScoped
public class InventoryClient {

  private static final String COMMITTED = "COMMITTED";

  /** An empty object: release all that is open. */
  private static final Map<String, Object> EVERYTHING = Map.of();

  @Inject private JsonClient http;

  @Inject
  @ConfigProperty(name = "oneaisle.inventory.url")
  private String inventoryUrl;

  /** Inventory's answer, with the field that is read. */
  public record ReservationAnswer(String status) {}

  /** Reserves and commits in one step. */
  @Timeout(6_000)
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.6, delay = 2_000)
  public StockAnswer reserve(StockClaim claim) {
    JsonAnswer<ReservationAnswer> answer =
        http.send(
            "PUT", reservation(claim.reservationId(), ""), claim.body(), ReservationAnswer.class);
    if (answer.isSuccess()) return ofStatus(answer.body() == null ? null : answer.body().status());
    // a conflict or a locked row is not an answer: the same request may succeed in a moment
    if (answer.status() == 409 || answer.status() == 408 || answer.problem() == null) {
      throw new DependencyUnavailable("Inventory");
    }
    List<ShortLine> shortLines = shortLines(answer.problem());
    if (!shortLines.isEmpty()) return StockAnswer.shortOf(shortLines);
    String reason = answer.problemName().replace('-', '_').toUpperCase(Locale.ROOT);
    return StockAnswer.refused(reason, answer.problem().path("detail").asText(null));
  }

  /**
   * The undo of {@link #reserve}: afterwards nothing is reserved for the order, whether anything
   * was or not.
   */
  @Timeout(6_000)
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.6, delay = 2_000)
  public void release(UUID reservationId) {
    JsonAnswer<ReservationAnswer> answer =
        http.send(
            "POST", reservation(reservationId, "/release"), EVERYTHING, ReservationAnswer.class);
    boolean gone =
        answer.status() == 404 || answer.status() == 409; // never made, or resolved before
    if (!answer.isSuccess() && !gone) throw new DependencyUnavailable("Inventory");
  }

  private static StockAnswer ofStatus(String status) {
    if (COMMITTED.equals(status)) return StockAnswer.RESERVED;
    return StockAnswer.refused(
        "RESERVATION_" + status, "The reservation of this order is " + status + ".");
  }

  private static List<ShortLine> shortLines(JsonNode problem) {
    List<ShortLine> lines = new ArrayList<>();
    for (JsonNode line : problem.path("shortLines")) {
      lines.add(
          new ShortLine(
              line.path("sku").asText(),
              line.path("requested").asInt(),
              line.path("available").asInt()));
    }
    return lines;
  }

  private URI reservation(UUID id, String action) {
    return URI.create(inventoryUrl + "/inventory/v1/reservations/" + id + action);
  }
}
