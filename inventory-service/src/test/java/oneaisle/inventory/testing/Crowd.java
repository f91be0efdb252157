package oneaisle.inventory.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.inventory.reservation.control.CommitReservation;
import oneaisle.inventory.reservation.control.ReserveStock;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.reservation.entity.InsufficientStock;
import oneaisle.inventory.reservation.entity.ReservationDraft;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.problem.Refusal;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Many who ask at once, and what each is told. */
@ApplicationScoped
public class Crowd {

  static final String STORE = "IT-CROWD";

  @Inject private Books books;
  @Inject private AnotherInstance another;
  @Inject private ReserveStock reserveStock;
  @Inject private CommitReservation commitReservation;
  @Inject private MetricRegistry metrics;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** A request, and its answer or refusal in words that can be compared. */
  interface Ask {
    Object answer();
  }

  Future<Object> asks(Ask ask) {
    return threads.submit(() -> outcome(ask));
  }

  /** Has them asked in this order while the decider is held up, so that all are decided at once. */
  List<Object> together(List<Ask> asks) throws Exception {
    String decoy = newSku();
    books.receive(STORE, decoy, 1);
    UUID held = Ids.next();
    reserveStock.reserve(held, draft(decoy, 1));
    List<Future<Object>> answers = new ArrayList<>();
    another.whileLocking(
        "SELECT id FROM reservation WHERE id = ?",
        Ids.toBytes(held),
        () -> {
          answers.add(threads.submit(() -> commitReservation.commit(held)));
          for (Ask ask : asks) {
            awaitWaiting(answers.size());
            answers.add(threads.submit(() -> outcome(ask)));
          }
          awaitWaiting(answers.size());
        });
    List<Object> outcomes = new ArrayList<>();
    for (Future<Object> answer : answers.subList(1, answers.size())) outcomes.add(answer.get());
    return outcomes;
  }

  private void awaitWaiting(int many) {
    Awaitility.await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(() -> waiting() >= many);
  }

  private long waiting() {
    return metrics.getGauge(new MetricID("oneaisle_combined_waiting")).getValue().longValue();
  }

  Object outcome(Ask ask) {
    try {
      return ask.answer();
    } catch (InsufficientStock refusal) {
      return refusal.details().get("shortLines").toString().replaceAll("sku=[^,]*", "");
    } catch (Refusal refusal) {
      return refusal.getClass().getSimpleName() + (refusal.details().keySet());
    }
  }

  boolean reserves(UUID id, String sku) {
    return reserveStock.reserve(id, draft(sku, 1)).created();
  }

  static ReservationDraft draft(String sku, int units) {
    var lines = new TreeMap<>(Map.of(sku, units));
    return new ReservationDraft(
        STORE, Channel.WEB, "cart", lines, Duration.ofMinutes(15), false, false);
  }

  static String newSku() {
    return "SKU-" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
  }
}
