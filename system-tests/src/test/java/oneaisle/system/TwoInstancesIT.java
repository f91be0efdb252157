package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import oneaisle.local.Application;
import oneaisle.local.PayaraMicro;
import oneaisle.local.Ports;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Stubborn;
import oneaisle.system.people.Tokens;
import oneaisle.system.stack.Balancer;
import oneaisle.system.stack.Calm;
import oneaisle.system.stack.TheStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two inventory services on one database behind a load balancer are as right as one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesIT {

  private static final int ROUNDS = 100;
  private static final int CROWD = 300;
  private static final int UNITS = 100;
  private static final int CLIENTS = 16;
  private static final int RIVALS = 4;
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Store STORE = new Store("TWIN-1", "Gemini Court", 51.30, -0.40);
  private static final Store DEPOT = new Store("TWIN-2", "Gemini Yard", 51.31, -0.40);
  private static final List<Article> LAST_ONES = lastOnes("TWIN-LAST-", 9_000);
  private static final List<Article> LAST_BEHIND_BALANCER = lastOnes("TWIN-END-", 9_200);
  private static final Article WANTED = Article.of("TWIN-WANTED", "Wanted pair", "30.00", 9_990);
  private static final Article RUSHED = Article.of("TWIN-RUSHED", "Rushed pair", "30.00", 9_991);
  private static final Article SEEN = Article.of("TWIN-SEEN", "Seen pair", "30.00", 9_992);
  private static final Article SENT = Article.of("TWIN-SENT", "Sent pair", "30.00", 9_993);

  private static PayaraMicro twin;
  private static Balancer balancer;
  private static String token;

  @BeforeAll
  static void start_a_twin() {
    Admin.root()
        .opens(STORE, DEPOT)
        .lists(LAST_ONES)
        .lists(LAST_BEHIND_BALANCER)
        .lists(WANTED, RUSHED, SEEN, SENT)
        .stocks(STORE, 1, LAST_ONES)
        .stocks(STORE, 1, LAST_BEHIND_BALANCER)
        .stocks(STORE, UNITS, WANTED, RUSHED, SEEN);
    token = Tokens.office("service", "twins");
    transfer(3).send().expecting(201);
    twin = TheStack.get().twinOf(Application.INVENTORY, Ports.free());
    twin.start();
    balancer = new Balancer(first(), twin.url());
  }

  @AfterAll
  static void the_books_balance() throws IOException {
    balancer.close();
    twin.stop();
    Calm.booksBalance();
  }

  @Test
  void exactly_one_of_two_callers_gets_the_last_unit_when_each_asks_another_instance()
      throws Exception {
    for (Article last : LAST_ONES) {
      Call one = reservation(UUID.randomUUID(), last);
      Call other = reservation(UUID.randomUUID(), last);
      List<Answer> answers =
          atOnce(List.of(() -> answer(one, first()), () -> answer(other, twin.url())));
      assertThat(answers).as("%s", answers).extracting(Answer::status).containsOnlyOnce(201, 422);
      assertThat(Admin.root().stock(STORE, last).path("reserved").asInt()).isOne();
    }
  }

  @Test
  void exactly_one_of_many_callers_gets_the_last_unit_when_a_balancer_chooses_the_instance()
      throws Exception {
    for (Article last : LAST_BEHIND_BALANCER) {
      List<Callable<Answer>> rivals = new ArrayList<>();
      for (int n = 0; n < RIVALS; n++) {
        Call call = reservation(UUID.randomUUID(), last);
        rivals.add(() -> answer(call, balancer.url()));
      }
      List<Answer> answers = atOnce(rivals);
      assertThat(answers).as("%s", answers).filteredOn(it -> it.status() == 201).hasSize(1);
      assertThat(answers).filteredOn(it -> it.status() == 422).hasSize(RIVALS - 1);
      assertThat(Admin.root().stock(STORE, last).path("reserved").asInt()).isOne();
    }
    assertThat(List.of(balancer.givenTo(first()), balancer.givenTo(twin.url())))
        .as("connections of each instance")
        .allMatch(connections -> connections > 0);
  }

  @Test
  void what_is_reserved_at_one_instance_the_other_one_soon_no_longer_offers() {
    for (int taken = 0; taken < 20; taken++) {
      boolean even = taken % 2 == 0;
      String here = even ? first() : twin.url();
      String there = even ? twin.url() : first();
      awaitOffer(there, UNITS - taken);
      answer(reservation(UUID.randomUUID(), SEEN), here).expecting(201);
      awaitOffer(there, UNITS - taken - 1);
    }
  }

  @Test
  void what_is_sent_on_its_way_at_one_instance_the_other_one_soon_promises() {
    awaitPromise(twin.url(), 3, true); // under way since before the twin was started
    for (int round = 0; round < 6; round++) {
      String here = round % 2 == 0 ? first() : twin.url();
      String there = round % 2 == 0 ? twin.url() : first();
      String id = answer(transfer(5), here).expecting(201).json().path("id").asText();
      awaitPromise(there, 8, true);
      Call cancel =
          Call.post("/inventory/v1/transfers/" + id + "/cancel", Map.of("reason", "needed here"));
      answer(cancel.as(token), here).ok();
      awaitPromise(there, 8, false);
      awaitPromise(there, 3, true);
    }
  }

  @Test
  void the_same_request_at_both_instances_is_one_reservation() throws Exception {
    for (int round = 0; round < 20; round++) {
      Call call = reservation(UUID.randomUUID(), RUSHED);
      List<Answer> answers =
          atOnce(List.of(() -> answer(call, first()), () -> answer(call, twin.url())));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200);
      String id = answers.get(0).json().path("id").asText();
      Call.post("/inventory/v1/reservations/" + id + "/release", Map.of()).as(token).send().ok();
    }
    assertThat(Admin.root().stock(STORE, RUSHED).path("reserved").asInt()).isZero();
  }

  @Test
  @Order(Integer.MAX_VALUE) // the twin does not come back
  void a_crowd_gets_as_many_units_as_there_are_though_an_instance_dies_among_them()
      throws Exception {
    List<Callable<Answer>> crowd = new ArrayList<>();
    for (int n = 0; n < CROWD; n++) {
      Call call = reservation(UUID.randomUUID(), WANTED);
      boolean killer = n == CROWD / 6;
      crowd.add(
          () -> {
            if (killer) {
              twin.kill();
            }
            return Stubborn.send(call, it -> it.trySendTo(balancer.url())).answer();
          });
    }
    List<Answer> answers = atOnce(crowd);

    List<Answer> granted = answers.stream().filter(it -> it.status() < 300).toList();
    assertThat(granted).hasSize(UNITS);
    assertThat(answers.stream().filter(it -> it.status() == 422)).hasSize(CROWD - UNITS);
    for (Answer answer : granted) {
      String id = answer.json().path("id").asText();
      Answer found = Call.get("/inventory/v1/reservations/" + id).as(token).send();
      assertThat(found.ok().json().path("status").asText()).isEqualTo("HELD");
    }
    assertThat(Admin.root().stock(STORE, WANTED).path("reserved").asInt()).isEqualTo(UNITS);
  }

  private static List<Article> lastOnes(String prefix, int number) {
    return IntStream.range(0, ROUNDS)
        .mapToObj(n -> Article.of(prefix + n, "Last pair " + n, "20.00", number + n))
        .toList();
  }

  private static void awaitOffer(String server, int units) {
    Call question = Call.get("/inventory/v1/availability/" + SEEN.sku() + "/" + STORE.code());
    Awaitility.await(server + " offers " + units)
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> answer(question, server).ok().json().path("available").asInt() == units);
  }

  private static Call transfer(int units) {
    return Call.post(
            "/inventory/v1/transfers",
            Map.of(
                "source", DEPOT.code(),
                "destination", STORE.code(),
                "lines", List.of(Map.of("sku", SENT.sku(), "quantity", units))))
        .as(token);
  }

  private static void awaitPromise(String server, int units, boolean promised) {
    String path = "/inventory/v1/availability/%s/%s?quantity=%d";
    Call question = Call.get(path.formatted(SENT.sku(), STORE.code(), units));
    Awaitility.await(server + (promised ? " promises " : " no longer promises ") + units)
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> answer(question, server).ok().json().path("enoughAt").isNull() != promised);
  }

  private static String first() {
    return TheStack.get().application(Application.INVENTORY).url();
  }

  /** A server that has just started may say "not now". */
  private static Answer answer(Call call, String server) {
    return Stubborn.sendWhenLet(call, it -> it.trySendTo(server));
  }

  private static Call reservation(UUID id, Article article) {
    return Call.put(
            "/inventory/v1/reservations/" + id,
            Map.of(
                "location", STORE.code(),
                "channel", "WEB",
                "reference", id.toString(),
                "lines", List.of(Map.of("sku", article.sku(), "quantity", 1))))
        .as(token);
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(Math.min(CLIENTS, calls.size()));
    try {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : clients.invokeAll(calls)) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      clients.shutdown();
    }
  }
}
