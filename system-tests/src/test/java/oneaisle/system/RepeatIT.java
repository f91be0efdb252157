package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Feed;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Associate;
import oneaisle.system.people.Shopper;
import oneaisle.system.people.Tokens;
import oneaisle.system.stack.Calm;
import oneaisle.system.stack.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever is not sure whether a request was heard sends it again, and it counts once. */
class RepeatIT {

  private static final int AT_ONCE = 8;

  private static final Store STORE = new Store("TWICE-1", "Twice Street", 51.42, -0.07);
  private static final Article PEN = Article.of("TWICE-PEN", "Red pen", "1.50", 3001);
  private static final Article INK = Article.of("TWICE-INK", "Red ink", "6.50", 3002);

  private static Shopper shopper;
  private static Associate associate;

  @BeforeAll
  static void open_a_store() {
    Admin.root().opens(STORE).lists(PEN, INK).stocks(STORE, 100, PEN, INK);
    shopper = Shopper.registered("twice");
    associate = Associate.of(STORE, "tom");
    Calm.await();
  }

  @AfterAll
  static void the_books_balance() {
    Calm.booksBalance();
  }

  @Test
  void the_same_order_placed_again_is_the_same_order() {
    String id = UUID.randomUUID().toString();
    int reserved = reserved();
    Answer first = shopper.places(id, Cart.of(PEN, 2), STORE).expecting(201);
    Answer again = shopper.places(id, Cart.of(PEN, 2), STORE).expecting(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(reserved()).isEqualTo(reserved + 2);
  }

  @Test
  void another_order_under_the_same_id_is_refused() {
    String id = UUID.randomUUID().toString();
    Answer first = shopper.places(id, Cart.of(PEN, 1), STORE).expecting(201);
    shopper.places(id, Cart.of(PEN, 3), STORE).refusedWith(409, 422);
    assertThat(shopper.sees(id).ok().json()).isEqualTo(first.json());
  }

  @Test
  void a_refused_order_stays_refused_when_it_is_placed_again() {
    String id = UUID.randomUUID().toString();
    shopper.places(id, Cart.of(PEN, 10_000), STORE).refusedWith(422);
    shopper.places(id, Cart.of(PEN, 10_000), STORE).refusedWith(422);
    assertThat(shopper.sees(id).ok().json().path("status").asText()).isEqualTo("REFUSED");
  }

  @Test
  void the_same_order_placed_many_times_at_once_is_one_order() throws Exception {
    String id = UUID.randomUUID().toString();
    int reserved = reserved();
    List<Answer> answers = atOnce(() -> shopper.places(id, Cart.of(PEN, 1), STORE));
    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.status()).as("%s", answer).isIn(200, 201, 409, 503));
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeLessThanOrEqualTo(1);
    Calm.await();
    assertThat(shopper.places(id, Cart.of(PEN, 1), STORE).expecting(200).json().path("status"))
        .hasToString("\"CONFIRMED\"");
    assertThat(reserved()).isEqualTo(reserved + 1);
  }

  @Test
  void a_reservation_asked_for_again_is_the_same_reservation() {
    Call reserve =
        Call.put(
                "/inventory/v1/reservations/" + UUID.randomUUID(),
                Map.of(
                    "location",
                    STORE.code(),
                    "channel",
                    "WEB",
                    "reference",
                    "cart-1",
                    "lines",
                    Cart.of(INK, 3).lines()))
            .as(Tokens.office("service", "shop"));
    Answer first = reserve.send().expecting(201);
    assertThat(reserve.send().expecting(200).json()).isEqualTo(first.json());
    assertThat(Admin.root().stock(STORE, INK).path("reserved").asInt()).isEqualTo(3);
    Call release = Call.to("POST", reserve.path() + "/release").json(Map.of());
    String token = Tokens.office("service", "shop");
    release.as(token).send().ok();
    release.as(token).send().expecting(200, 409);
    assertThat(Admin.root().stock(STORE, INK).path("reserved").asInt()).isZero();
  }

  @Test
  void a_scan_sent_again_with_its_key_counts_once() {
    String pickup = claimedPickup(2);
    Call scan = associate.pick(pickup, PEN, 1, "scan-1");
    Answer first = scan.send().ok();
    assertThat(scan.send().ok().json()).isEqualTo(first.json());
    assertThat(picked(pickup)).isOne();
    associate.pick(pickup, PEN, 2, "scan-1").send().refusedWith(422);
    assertThat(picked(pickup)).isOne();
    associate.pick(pickup, PEN, 1, "scan-2").send().ok();
    assertThat(picked(pickup)).isEqualTo(2);
  }

  @Test
  void a_scan_sent_many_times_at_once_with_one_key_counts_once() throws Exception {
    String pickup = claimedPickup(5);
    Call scan = associate.pick(pickup, PEN, 1, "scan-once");
    List<Answer> answers = atOnce(scan::send);
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as("%s", answer).isIn(200, 409));
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 200)
        .isNotEmpty()
        .extracting(Answer::json)
        .containsOnly(scan.send().ok().json());
    assertThat(picked(pickup)).isOne();
  }

  @Test
  void an_adjustment_sent_again_with_its_key_is_booked_once() {
    int before = Admin.root().stock(STORE, INK).path("onHand").asInt();
    Call adjust = adjustment(5).idempotencyKey("delivery-77");
    Answer first = adjust.send().ok();
    assertThat(adjust.send().ok().json()).isEqualTo(first.json());
    adjustment(6).idempotencyKey("delivery-77").send().refusedWith(422);
    assertThat(Admin.root().stock(STORE, INK).path("onHand").asInt()).isEqualTo(before + 5);
  }

  @Test
  void the_same_feed_again_changes_nothing() {
    List<Feed> feeds =
        List.of(Feed.of(STORE), Feed.of(List.of(PEN, INK)), Feed.stock(STORE, List.of(PEN), 100));
    feeds.forEach(feed -> Admin.root().imports(feed).ok());
    Calm.await();
    Map<String, Long> before = Databases.digest();
    feeds.forEach(feed -> Admin.root().imports(feed).ok());
    Calm.await();
    assertThat(Databases.digest()).isEqualTo(before);
  }

  @Test
  void a_customer_registered_again_with_the_same_key_is_one_customer() {
    String id = UUID.randomUUID().toString();
    Answer first =
        Admin.root().registers(id, "Rita Repeat", "rita@example.org", "L-7700", "rita").ok();
    Answer again =
        Admin.root().registers(id, "Rita Repeat", "rita@example.org", "L-7700", "rita").ok();
    assertThat(again.json()).isEqualTo(first.json());
    Admin.root().registers(id, "Rita Other", "rita@example.org", "L-7700", "rita").refusedWith(422);
  }

  private static Call adjustment(int units) {
    return Call.post(
            "/inventory/v1/stock/adjustments",
            Map.of(
                "location", STORE.code(),
                "reason", "RECEIPT",
                "lines", List.of(Map.of("sku", INK.sku(), "onHandChange", units))))
        .as(associate.token());
  }

  private static String claimedPickup(int units) {
    String order = UUID.randomUUID().toString();
    String pickup =
        shopper
            .places(order, Cart.of(PEN, units), STORE)
            .expecting(201)
            .json()
            .at("/fulfilment/id")
            .asText();
    associate.claims(pickup).ok();
    return pickup;
  }

  private static int picked(String pickup) {
    return associate.sees(pickup).ok().json().at("/lines/0/picked").asInt();
  }

  private static int reserved() {
    return Admin.root().stock(STORE, PEN).path("reserved").asInt();
  }

  private static List<Answer> atOnce(Callable<Answer> request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Answer>> running =
          threads.invokeAll(Stream.generate(() -> request).limit(AT_ONCE).toList());
      List<Answer> answers = new java.util.ArrayList<>();
      for (Future<Answer> one : running) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
