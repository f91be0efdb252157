package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import oneaisle.inventory.reservation.control.AlreadyThere;
import oneaisle.inventory.reservation.control.CommitReservation;
import oneaisle.inventory.reservation.control.ExpireReservations;
import oneaisle.inventory.reservation.control.FulfilReservation;
import oneaisle.inventory.reservation.control.LocationNotServing;
import oneaisle.inventory.reservation.control.MoveReservation;
import oneaisle.inventory.reservation.control.ReleaseReservation;
import oneaisle.inventory.reservation.control.ReservationDiffers;
import oneaisle.inventory.reservation.control.Reservations;
import oneaisle.inventory.reservation.control.ReserveStock;
import oneaisle.inventory.reservation.entity.AlreadyResolved;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.reservation.entity.InsufficientStock;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationDraft;
import oneaisle.inventory.reservation.entity.ReservationStatus;
import oneaisle.shared.ids.Ids;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of reservations, above all what must not: units claimed twice, or by nobody. */
@ExtendWith(ArquillianExtension.class)
public class ReservationsIT {

  private static final String HERE = Crowd.STORE;
  private static final String THERE = "IT-THERE";

  @Deployment
  static WebArchive service() {
    return Inside.service();
  }

  @Inject private Books books;
  @Inject private Crowd crowd;
  @Inject private Happenings happen;
  @Inject private ReserveStock reserveStock;
  @Inject private CommitReservation commitReservation;
  @Inject private ReleaseReservation releaseReservation;
  @Inject private FulfilReservation fulfilReservation;
  @Inject private MoveReservation moveReservation;
  @Inject private ExpireReservations expireReservations;
  @Inject private Reservations reservations;

  private final String sku = Crowd.newSku();

  @BeforeEach
  void open() {
    books.openUndisturbed(HERE, THERE);
  }

  @AfterEach
  void everything_adds_up() {
    books.checkInvariants();
  }

  @Test
  void a_move_reserves_there_releases_here_and_is_the_same_when_asked_again() {
    books.receive(HERE, sku, 3);
    books.receive(THERE, sku, 2);
    UUID id = reserved(HERE, 2);
    UUID to = Ids.next();
    var moved = moveReservation.move(id, to, THERE);
    assertThat(moved.created()).isTrue();
    assertThat(moved.reservation().standing().expiresAt())
        .isEqualTo(reservationWas(id).createdAt().plus(Duration.ofMinutes(15)));
    assertThat(List.of(reserved(HERE), reserved(THERE))).containsExactly(0L, 2L);
    assertThat(happen.events(id)).containsExactly("StockReserved", "ReservationReleased");
    assertThat(happen.events(to)).containsExactly("StockReserved");
    assertThat(moveReservation.move(id, to, THERE).created()).isFalse();
    assertThatThrownBy(() -> moveReservation.move(id, to, HERE))
        .isInstanceOf(ReservationDiffers.class);
    assertThatThrownBy(() -> moveReservation.move(id, Ids.next(), THERE))
        .isInstanceOfSatisfying(
            AlreadyResolved.class, e -> assertThat(e.details()).containsEntry("movedTo", to));
    assertThatThrownBy(() -> releaseReservation.release(id, null))
        .isInstanceOf(AlreadyResolved.class);
    assertThat(List.of(reserved(HERE), reserved(THERE))).containsExactly(0L, 2L);
  }

  @Test
  void a_move_is_checked_like_anything_new_and_else_nothing_changes() {
    books.receive(HERE, sku, 3);
    books.receive(THERE, sku, 1);
    UUID id = reserved(HERE, 2);
    UUID to = Ids.next();
    assertThatThrownBy(() -> moveReservation.move(id, to, THERE))
        .isInstanceOf(InsufficientStock.class);
    assertThatThrownBy(() -> moveReservation.move(id, to, "NOWHERE"))
        .isInstanceOf(LocationNotServing.class);
    assertThatThrownBy(() -> moveReservation.move(id, to, HERE)).isInstanceOf(AlreadyThere.class);
    assertThatThrownBy(() -> moveReservation.move(id, id, THERE))
        .isInstanceOf(ReservationDiffers.class);
    assertThat(reservations.find(to)).isEmpty();
    assertThat(happen.events(id)).containsExactly("StockReserved");
    UUID hold = reserved(THERE, 1);
    books.receive(THERE, sku, 1);
    runsOut(hold);
    assertThat(moveReservation.move(id, to, THERE).created()).as("the hold has run out").isTrue();
    assertThat(happen.events(hold)).containsExactly("StockReserved", "ReservationExpired");
  }

  @Test
  void facts_about_a_moved_order_find_its_reservation() {
    books.receive(HERE, sku, 5);
    books.receive(THERE, sku, 5);
    UUID handed = movedAndCommitted();
    happen.take(happen.handedOver(THERE, sku, handed, 2, 7));
    assertThat(List.of(reserved(HERE), reserved(THERE))).containsExactly(0L, 0L);
    UUID cancelled = movedAndCommitted();
    assertThat(reserved(THERE)).isEqualTo(2);
    happen.take(
        happen.event(
            "OrderCancelled", 9, "{\"reservationId\":\"" + cancelled + "\",\"putBack\":false}"));
    assertThat(reserved(THERE)).isZero();
  }

  @Test
  void reservations_that_change_places_do_not_stand_in_each_others_way() throws Exception {
    books.receive(HERE, sku, 40);
    books.receive(THERE, sku, 40);
    List<Future<Object>> moves = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      String from = n % 2 == 0 ? HERE : THERE;
      String to = n % 2 == 0 ? THERE : HERE;
      UUID id = reserved(from, 1);
      moves.add(crowd.asks(() -> moveReservation.move(id, Ids.next(), to).created()));
    }
    for (Future<Object> move : moves) assertThat(move.get()).isEqualTo(true);
    assertThat(List.of(reserved(HERE), reserved(THERE))).containsExactly(15L, 15L);
  }

  @Test
  void of_many_who_resolve_the_same_reservation_one_is_first_and_the_others_are_told()
      throws Exception {
    books.receive(HERE, sku, 50);
    for (int round = 0; round < 10; round++) {
      UUID id = reserved(HERE, 2);
      commitReservation.commit(id);
      List<Future<Object>> answers = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        answers.add(crowd.asks(() -> status(fulfilReservation.fulfil(id, null, "test"))));
        answers.add(crowd.asks(() -> status(releaseReservation.release(id, null))));
      }
      List<Object> told = new ArrayList<>();
      for (Future<Object> answer : answers) told.add(answer.get());
      String first = status(reservationWas(id));
      assertThat(told).containsOnly(first, "AlreadyResolved[reservationId, reservationStatus]");
      assertThat(first).isIn("FULFILLED", "RELEASED");
      assertThat(happen.events(id)).hasSize(3);
    }
    long sold = books.number("SELECT COUNT(*) FROM stock_movement WHERE sku = ?", sku) - 1;
    assertThat(books.number("SELECT on_hand FROM stock_level WHERE sku = ?", sku))
        .isEqualTo(50 - 2 * sold);
  }

  @Test
  void counters_do_not_drift_whatever_a_crowd_does_at_once() throws Exception {
    String other = Crowd.newSku();
    for (String store : List.of(HERE, THERE))
      for (String article : List.of(sku, other)) books.receive(store, article, 12);
    List<UUID> ids = new ArrayList<>();
    for (int n = 0; n < 12; n++) ids.add(Ids.next());
    List<Future<Object>> answers = new ArrayList<>();
    for (int n = 0; n < 400; n++) {
      var random = ThreadLocalRandom.current();
      UUID id = ids.get(random.nextInt(ids.size()));
      String store = random.nextBoolean() ? HERE : THERE;
      var lines = new TreeMap<>(Map.of(sku, 1 + random.nextInt(3), other, 1));
      Map<String, Integer> part = Map.of(random.nextBoolean() ? sku : other, 1);
      Crowd.Ask ask =
          switch (random.nextInt(7)) {
            case 0, 1 -> () -> reserveStock.reserve(id, draft(store, lines)).created();
            case 2 -> () -> commitReservation.commit(id);
            case 3 -> () -> releaseReservation.release(id, part);
            case 4 -> () -> fulfilReservation.fulfil(id, part, "test");
            case 5 -> () -> moveReservation.move(id, Ids.next(), store).created();
            default -> () -> expired(id);
          };
      answers.add(crowd.asks(ask));
    }
    for (Future<Object> answer : answers) answer.get(); // a refusal is an answer, a failure throws
    String drifted =
        "SELECT SUM(reserved < 0 OR reserved > on_hand) FROM stock_level WHERE sku IN (?, ?)";
    assertThat(books.number(drifted, sku, other)).isZero();
  }

  @Test
  void a_hold_lasts_as_long_as_its_channel_is_configured_to() {
    books.receive(HERE, sku, 5);
    var lines = new TreeMap<>(Map.of(sku, 1));
    UUID id = Ids.next();
    ReservationDraft draft =
        new ReservationDraft(HERE, Channel.POS, "till", lines, null, false, false);
    Reservation hold = reserveStock.reserve(id, draft).reservation();
    assertThat(hold.standing().expiresAt()).isEqualTo(hold.createdAt().plus(Duration.ofMinutes(3)));
    assertThat(reserveStock.reserve(id, draft).created()).isFalse();
  }

  @Test
  void the_sweep_takes_a_bounded_number_at_once_and_each_hold_once() {
    expireReservations.expireSome(); // what a crowd has left for later
    books.receive(HERE, sku, 500);
    List<UUID> holds = new ArrayList<>();
    for (int n = 0; n < 230; n++) holds.add(reserved(HERE, 1));
    holds.forEach(this::runsOut);
    assertThat(expireReservations.expireSome()).isTrue();
    assertThat(reserved(HERE)).isEqualTo(30);
    assertThat(expireReservations.expireSome()).isFalse();
    assertThat(expireReservations.expireSome()).isFalse();
    assertThat(reserved(HERE)).isZero();
    assertThat(happen.events(holds.get(0))).containsExactly("StockReserved", "ReservationExpired");
  }

  private boolean expired(UUID id) {
    runsOut(id);
    return expireReservations.expireSome();
  }

  /** In a crowd the row may be locked for longer than a statement waits. */
  private void runsOut(UUID hold) {
    Awaitility.await()
        .ignoreExceptions()
        .pollDelay(Duration.ZERO)
        .pollInSameThread()
        .until(
            () -> {
              books.update(
                  "UPDATE reservation SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE id = ? AND"
                      + " status = 'HELD'",
                  (Object) Ids.toBytes(hold));
              return true;
            });
  }

  private UUID movedAndCommitted() {
    UUID id = reserved(HERE, 2);
    commitReservation.commit(id);
    UUID to = Ids.next();
    Reservation moved = moveReservation.move(id, to, THERE).reservation();
    assertThat(moved.standing().status()).isEqualTo(ReservationStatus.COMMITTED);
    return id;
  }

  private UUID reserved(String store, int units) {
    UUID id = Ids.next();
    reserveStock.reserve(id, draft(store, new TreeMap<>(Map.of(sku, units))));
    return id;
  }

  private static ReservationDraft draft(String store, TreeMap<String, Integer> lines) {
    return new ReservationDraft(
        store, Channel.WEB, "cart", lines, Duration.ofMinutes(15), false, false);
  }

  private Reservation reservationWas(UUID id) {
    return reservations.find(id).orElseThrow();
  }

  private static String status(Reservation reservation) {
    return reservation.standing().status().name();
  }

  private long reserved(String store) {
    return books.number(
        "SELECT reserved FROM stock_level WHERE location = ? AND sku = ?", store, sku);
  }
}
