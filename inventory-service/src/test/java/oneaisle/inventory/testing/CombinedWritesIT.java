package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import oneaisle.inventory.reservation.control.CommitReservation;
import oneaisle.inventory.reservation.control.FulfilReservation;
import oneaisle.inventory.reservation.control.ReleaseReservation;
import oneaisle.inventory.reservation.control.Reservations;
import oneaisle.inventory.reservation.control.ReserveStock;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.testing.AnotherInstance.Happening;
import oneaisle.inventory.testing.Crowd.Ask;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.trace.TraceContext;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests that share a transaction, with a real database: they are answered as if each had come
 * alone, whoever else locks the same rows and for how long.
 */
@ExtendWith(ArquillianExtension.class)
public class CombinedWritesIT {

  private static final int TOO_MANY = 40;

  @Deployment
  static WebArchive service() {
    return Inside.service();
  }

  @Inject private Books books;
  @Inject private ReserveStock reserveStock;
  @Inject private CommitReservation commitReservation;
  @Inject private ReleaseReservation releaseReservation;
  @Inject private FulfilReservation fulfilReservation;
  @Inject private Reservations reservations;
  @Inject private Crowd crowd;
  @Inject private AnotherInstance another;
  @Inject private Idempotency idempotency;

  @Inject
  @ConfigProperty(name = "oneaisle.combined.queue")
  private int queue;

  private final String sku = Crowd.newSku();

  @BeforeEach
  void open() {
    books.openUndisturbed(Crowd.STORE);
  }

  @AfterEach
  void everything_adds_up() {
    books.checkInvariants();
  }

  @Test
  void requests_that_wait_together_share_a_transaction_and_each_keeps_its_own_trace()
      throws Exception {
    books.receive(Crowd.STORE, sku, 100);
    Map<UUID, TraceContext> asked = new TreeMap<>();
    List<Ask> asks = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      UUID id = Ids.next();
      TraceContext trace = TraceContext.root();
      asked.put(id, trace);
      asks.add(
          () -> {
            TraceContext.enter(trace);
            try {
              return reserveStock.reserve(id, Crowd.draft(sku, 2)).created();
            } finally {
              TraceContext.leave();
            }
          });
    }
    assertThat(crowd.together(asks)).containsOnly(true);
    assertThat(
            books.number(
                "SELECT COUNT(DISTINCT r.created_at) FROM reservation r JOIN reservation_line l ON"
                    + " l.reservation_id = r.id WHERE l.sku = ?",
                sku))
        .as("transactions")
        .isOne();
    asked.forEach(
        (id, trace) ->
            assertThat(
                    books.texts("SELECT traceparent FROM outbox WHERE subject = ?", id.toString()))
                .containsExactly(trace.traceparent()));
    assertThat(reserved(sku)).isEqualTo(40);
  }

  @Test
  void a_crowd_is_answered_as_if_each_had_come_alone() throws Exception {
    Random random = new Random(20261121);
    for (int round = 0; round < 15; round++) {
      List<int[]> script = new ArrayList<>();
      for (int n = 0; n < 12; n++)
        script.add(new int[] {random.nextInt(7), random.nextInt(4), 1 + random.nextInt(4)});
      String crowded = Crowd.newSku();
      String lonely = Crowd.newSku();
      books.receive(Crowd.STORE, crowded, 7);
      books.receive(Crowd.STORE, lonely, 7);
      List<Object> inCrowd = crowd.together(asks(script, crowded));
      List<Object> alone = asks(script, lonely).stream().map(crowd::outcome).toList();
      assertThat(inCrowd).as("round " + round).isEqualTo(alone);
      assertThat(book(crowded)).isEqualTo(book(lonely));
    }
  }

  @Test
  void nobody_gets_more_than_there_is_whichever_way_and_whoever_asks() throws Exception {
    books.receive(Crowd.STORE, sku, 30);
    List<Future<Object>> rivals = new ArrayList<>();
    for (int n = 0; n < 80; n++) {
      Ask combined = () -> reserveStock.reserve(Ids.next(), Crowd.draft(sku, 1)).created();
      Ask elsewhere = () -> another.does(() -> crowd.outcome(combined));
      Ask ask = n % 2 == 0 ? combined : elsewhere;
      rivals.add(crowd.asks(ask));
    }
    int winners = 0;
    for (Future<Object> rival : rivals) winners += Boolean.TRUE.equals(rival.get()) ? 1 : 0;
    assertThat(winners).isEqualTo(30);
    assertThat(reserved(sku)).isEqualTo(30);
  }

  @Test
  void a_lock_that_is_held_for_long_stops_who_wants_that_article_and_nobody_else()
      throws Exception {
    String other = Crowd.newSku();
    books.receive(Crowd.STORE, sku, 10);
    books.receive(Crowd.STORE, other, 10);
    UUID late = Ids.next();
    whileLocked(
        sku,
        () -> {
          var stopped = crowd.asks(() -> crowd.reserves(late, sku));
          for (int n = 0; n < 5; n++) assertThat(crowd.reserves(Ids.next(), other)).isTrue();
          assertThat(stopped.isDone()).isFalse();
          assertThat(stopped.get()).isEqualTo("TooManyWaiting[]");
        });
    assertThat(reservations.find(late)).isEmpty();
    assertThat(crowd.reserves(late, sku)).isTrue();
  }

  @Test
  void a_full_queue_refuses_at_once_and_what_was_refused_never_happens() throws Exception {
    books.receive(Crowd.STORE, sku, 500);
    Map<UUID, Future<Object>> asked = new TreeMap<>();
    whileLocked(
        sku,
        () -> {
          for (int n = 0; n < queue + TOO_MANY; n++) {
            UUID id = Ids.next();
            asked.put(id, crowd.asks(() -> crowd.reserves(id, sku)));
          }
          Awaitility.await()
              .atMost(Duration.ofMillis(1_500)) // before anybody's time is over
              .until(() -> asked.values().stream().filter(Future::isDone).count() == TOO_MANY);
          for (Future<Object> answer : asked.values())
            assertThat(answer.get()).isEqualTo("TooManyWaiting[]");
        });
    assertThat(asked.keySet()).allSatisfy(id -> assertThat(reservations.find(id)).isEmpty());
    assertThat(reserved(sku)).isZero();
    assertThat(crowd.reserves(Ids.next(), sku)).isTrue();
  }

  @Test
  void an_error_in_one_request_ends_neither_the_decider_nor_its_neighbours_waiting()
      throws Exception {
    books.receive(Crowd.STORE, sku, 10);
    UUID id = Ids.next();
    assertThat(crowd.reserves(id, sku)).isTrue();
    Ask broken =
        () ->
            releaseReservation.release(
                id,
                null,
                work -> {
                  throw new StackOverflowError("of one request");
                });
    for (int n = 0; n < 2; n++)
      assertThatThrownBy(broken::answer).hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(crowd.reserves(Ids.next(), sku)).isTrue();
    assertThat(reserved(sku)).isEqualTo(2);
  }

  @Test
  void a_deadlock_over_a_kept_answer_undoes_all_that_was_decided_and_all_is_decided_anew()
      throws Exception {
    books.receive(Crowd.STORE, sku, 10);
    UUID id = Ids.next();
    assertThat(crowd.reserves(id, sku)).isTrue();
    IdempotencyKey key = new IdempotencyKey("test", "POST /reservations/" + id, "key");
    Ask reserve = () -> crowd.reserves(Ids.next(), sku);
    Ask release =
        () ->
            releaseReservation.release(
                id,
                null,
                work -> idempotency.within(key, "all", String.class, () -> seen(work.get())));
    List<Object> answers =
        another.receivesInDeadlock(key, sku, 5, () -> crowd.together(List.of(reserve, release)));
    assertThat(answers).containsExactly(true, "RELEASED [1, 0, 1, 2]");
    assertThat(book(sku)).isEqualTo("[15 1]2");
  }

  private void whileLocked(String level, Happening happening) throws Exception {
    another.whileLocking("SELECT sku FROM stock_level WHERE sku = ?", level, happening);
  }

  private List<Ask> asks(List<int[]> script, String of) {
    List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
    List<Ask> asks = new ArrayList<>();
    for (int[] step : script) {
      UUID id = ids.get(step[1]);
      Map<String, Integer> units = Map.of(of, step[2]);
      asks.add(
          switch (step[0]) {
            case 0, 1 ->
                () -> seen(reserveStock.reserve(id, Crowd.draft(of, step[2])).reservation());
            case 2 -> () -> seen(commitReservation.commit(id));
            case 3 -> () -> seen(releaseReservation.release(id, null));
            case 4 -> () -> seen(releaseReservation.release(id, units));
            case 5 -> () -> seen(fulfilReservation.fulfil(id, null, "test"));
            default -> () -> seen(fulfilReservation.fulfil(id, units, "test"));
          });
    }
    return asks;
  }

  private static String seen(Reservation reservation) {
    var line = reservation.lines().iterator().next();
    return reservation.standing().status()
        + " "
        + List.of(line.quantity(), line.fulfilled(), line.released(), reservation.version());
  }

  private String book(String of) {
    return books
            .texts("SELECT CONCAT_WS(' ', on_hand, reserved) FROM stock_level WHERE sku = ?", of)
            .toString()
        + books.number("SELECT COUNT(*) FROM stock_movement WHERE sku = ?", of);
  }

  private long reserved(String of) {
    return books.number("SELECT reserved FROM stock_level WHERE sku = ?", of);
  }
}
