package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import oneaisle.inventory.availability.control.AvailableUnits;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.reservation.control.CommitReservation;
import oneaisle.inventory.reservation.control.ExpireReservations;
import oneaisle.inventory.reservation.control.ReservationDiffers;
import oneaisle.inventory.reservation.control.Reservations;
import oneaisle.inventory.reservation.control.ReserveStock;
import oneaisle.inventory.reservation.entity.AlreadyResolved;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.reservation.entity.InsufficientStock;
import oneaisle.inventory.reservation.entity.ReservationDraft;
import oneaisle.inventory.reservation.entity.ReservationStatus;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.kafka.Event;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Promises on stock inside the real server, with the real database: races, rollbacks, repeats and
 * facts.
 */
@ExtendWith(ArquillianExtension.class)
public class StockIT {

  private static final String STORE = "IT-STORE";

  @Deployment
  static WebArchive service() {
    return Inside.service();
  }

  @Inject private Books books;
  @Inject private ReserveStock reserveStock;
  @Inject private CommitReservation commitReservation;
  @Inject private ExpireReservations expireReservations;
  @Inject private Reservations reservations;
  @Inject private AvailableUnits availableUnits;
  @Inject private Happenings happen;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;

  private final String sku = "SKU-" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);

  @BeforeEach
  void open() {
    books.openUndisturbed(STORE);
  }

  @AfterEach
  void everything_adds_up() {
    books.checkInvariants();
  }

  @Test
  void of_two_who_want_the_last_unit_exactly_one_gets_it() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 1; round <= 60; round++) {
        books.receive(STORE, sku, 1);
        Callable<Boolean> rival = () -> reserves(Ids.next(), 1);
        int winners = 0;
        for (Future<Boolean> won : threads.invokeAll(List.of(rival, rival, rival, rival)))
          winners += won.get() ? 1 : 0;
        assertThat(winners).as("round " + round).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_same_request_at_the_same_time_is_one_reservation() throws Exception {
    books.receive(STORE, sku, 10);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      UUID id = Ids.next();
      Callable<Boolean> twin = () -> reserveStock.reserve(id, draft(2)).created();
      int created = 0;
      for (Future<Boolean> first : threads.invokeAll(List.of(twin, twin, twin, twin)))
        created += first.get() ? 1 : 0;
      assertThat(created).isEqualTo(1);
      assertThat(available()).isEqualTo(8);
      assertThatThrownBy(() -> reserveStock.reserve(id, draft(3)))
          .isInstanceOf(ReservationDiffers.class);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_transaction_that_is_rolled_back_leaves_no_claim_and_no_event() throws Exception {
    books.receive(STORE, sku, 5);
    UUID id = Ids.next();
    transaction.begin();
    reserveStock.reserve(id, draft(2));
    transaction.rollback();
    assertThat(reservations.find(id)).isEmpty();
    assertThat(happen.events(id)).isEmpty();
    assertThat(available()).isEqualTo(5);
    reserveStock.reserve(id, draft(2));
    assertThat(happen.events(id)).containsExactly("StockReserved");
  }

  @Test
  void a_refusal_names_what_is_there_and_changes_nothing() {
    books.receive(STORE, sku, 1);
    UUID id = Ids.next();
    assertThatThrownBy(() -> reserveStock.reserve(id, draft(2)))
        .isInstanceOfSatisfying(
            InsufficientStock.class,
            e ->
                assertThat(e.details().get("shortLines").toString())
                    .contains("requested=2, available=1"));
    assertThat(reservations.find(id)).isEmpty();
    assertThat(happen.events(id)).isEmpty();
  }

  @Test
  void a_hold_that_has_run_out_is_free_at_once_for_reads_and_reservations() {
    books.receive(STORE, sku, 2);
    UUID hold = Ids.next();
    reserveStock.reserve(hold, draft(2));
    assertThat(available()).isZero();
    books.update(
        "UPDATE reservation SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE id = ?",
        (Object) Ids.toBytes(hold));
    assertThat(available()).isEqualTo(2);
    assertThatThrownBy(() -> commitReservation.commit(hold)).isInstanceOf(AlreadyResolved.class);
    assertThat(reserves(Ids.next(), 2)).isTrue();
    assertThat(reservations.find(hold).orElseThrow().standing().status())
        .isEqualTo(ReservationStatus.EXPIRED);
    assertThat(happen.events(hold)).containsExactly("StockReserved", "ReservationExpired");
  }

  @Test
  void the_sweep_frees_what_nobody_asked_for() {
    books.receive(STORE, sku, 2);
    UUID hold = Ids.next();
    reserveStock.reserve(hold, draft(2));
    books.update(
        "UPDATE reservation SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE id = ?",
        (Object) Ids.toBytes(hold));
    expireReservations.expireSome();
    expireReservations.expireSome();
    assertThat(happen.events(hold)).containsExactly("StockReserved", "ReservationExpired");
    assertThat(books.number("SELECT reserved FROM stock_level WHERE sku = ?", sku)).isZero();
  }

  @Test
  void a_hand_over_that_is_told_twice_sells_once() {
    books.receive(STORE, sku, 5);
    UUID id = committed(3);
    Event first = happen.handedOver(STORE, sku, id, 1, 7);
    happen.take(first);
    happen.take(first);
    happen.take(happen.toldAgain(first));
    assertThat(onHand()).isEqualTo(4);
    happen.take(happen.handedOver(STORE, sku, id, 2, 8));
    assertThat(onHand()).isEqualTo(2);
    assertThat(reservations.find(id).orElseThrow().standing().status())
        .isEqualTo(ReservationStatus.FULFILLED);
  }

  @Test
  void a_cancellation_that_comes_late_or_twice_changes_nothing() {
    books.receive(STORE, sku, 5);
    UUID id = committed(3);
    happen.take(
        happen.event("OrderCancelled", 9, "{\"reservationId\":\"" + id + "\",\"putBack\":true}"));
    assertThat(available()).isEqualTo(2);
    happen.take(happen.event("PutBackConfirmed", 10, "{\"reservationId\":\"" + id + "\"}"));
    happen.take(
        happen.event("OrderCancelled", 9, "{\"reservationId\":\"" + id + "\",\"putBack\":false}"));
    assertThat(available()).isEqualTo(5);
    happen.take(happen.handedOver(STORE, sku, id, 1, 11)); // it left the store all the same
    assertThat(onHand()).isEqualTo(4);
    assertThat(happen.events(id)).containsExactly("StockReserved", "ReservationReleased");
  }

  @Test
  void a_sale_takes_promised_units_and_says_whose() {
    books.receive(STORE, sku, 3);
    UUID order = committed(2);
    UUID hold = Ids.next();
    reserveStock.reserve(hold, draft(1));
    happen.sell(STORE, sku, "S1-" + sku, 1);
    assertThat(happen.shortReservations(STORE, sku)).containsExactly(hold.toString());
    happen.sell(STORE, sku, "S1-" + sku, 1);
    assertThat(onHand()).isEqualTo(2);
    happen.sell(STORE, sku, "S2-" + sku, 1);
    assertThat(happen.shortReservations(STORE, sku))
        .containsExactly(hold.toString(), order.toString());
    assertThat(
            books.number(
                "SELECT COUNT(*) FROM shortage WHERE sku = ? AND resolved_at IS NULL", sku))
        .isEqualTo(2);
    books.receive(STORE, sku, 2);
    assertThat(
            books.number(
                "SELECT COUNT(*) FROM shortage WHERE sku = ? AND resolved_at IS NULL", sku))
        .isZero();
  }

  @Test
  void a_sale_of_what_nobody_knew_of_is_a_fact() {
    happen.sell(STORE, sku, "S3-" + sku, 4);
    assertThat(onHand()).isEqualTo(-4);
    happen.sell(STORE, sku, "S4-" + sku, -1);
    assertThat(onHand()).isEqualTo(-3);
    assertThat(available()).isZero();
  }

  @Test
  void a_stock_feed_sent_again_leaves_the_sales_in_between_alone() throws IOException {
    assertThat(happen.feed(STORE, sku, 10, null).applied()).isEqualTo(1);
    happen.sell(STORE, sku, "S5-" + sku, 3);
    ImportReport again = happen.feed(STORE, sku, 10, null);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(onHand()).isEqualTo(7);
    assertThat(happen.feed(STORE, sku, 20, null).applied()).isEqualTo(1);
    assertThat(onHand()).isEqualTo(20);
    assertThat(
            books.texts(
                "SELECT reason FROM stock_movement WHERE sku = ? ORDER BY occurred_at, reason",
                sku))
        .containsExactlyInAnyOrder("RECEIPT", "SALE", "COUNT");
  }

  @Test
  void a_late_feed_counts_as_of_its_moment() throws IOException {
    Instant morning = clock.instant().minus(Duration.ofHours(3));
    happen.feed(STORE, sku, 10, morning.minusSeconds(60));
    happen.sell(STORE, sku, "S6-" + sku, 3);
    happen.feed(STORE, sku, 12, morning); // two more were found before the sale
    assertThat(onHand()).isEqualTo(9);
    happen.feed(STORE, sku, 99, morning.minusSeconds(30)); // older than what is known
    assertThat(onHand()).isEqualTo(9);
  }

  private boolean reserves(UUID id, int units) {
    try {
      return reserveStock.reserve(id, draft(units)).created();
    } catch (InsufficientStock tooLate) {
      return false;
    }
  }

  private ReservationDraft draft(int units) {
    return draft(units, false);
  }

  private ReservationDraft draft(int units, boolean commit) {
    var lines = new TreeMap<>(Map.of(sku, units));
    return new ReservationDraft(
        STORE, Channel.WEB, "cart", lines, Duration.ofMinutes(15), false, commit);
  }

  private UUID committed(int units) {
    return reserveStock.reserve(Ids.next(), draft(units, true)).reservation().id();
  }

  private int available() {
    StockKey key = new StockKey(STORE, sku);
    return availableUnits.of(List.of(key), 0, clock.instant()).get(key).available();
  }

  private long onHand() {
    return books.number(
        "SELECT on_hand FROM stock_level WHERE location = ? AND sku = ?", STORE, sku);
  }
}
