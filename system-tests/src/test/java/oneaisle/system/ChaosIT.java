package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oneaisle.local.Application;
import oneaisle.local.CaughtMail;
import oneaisle.local.ProcessPart;
import oneaisle.local.Stack;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Agent;
import oneaisle.system.people.Associate;
import oneaisle.system.people.Errand;
import oneaisle.system.people.Errand.Goal;
import oneaisle.system.people.Shopper;
import oneaisle.system.stack.Calm;
import oneaisle.system.stack.TheStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Power cuts. While shoppers order and associates get pickups ready, one part after the other dies
 * by {@code kill -9} and comes back; whatever was answered as done must still be done.
 */
@Order(Integer.MAX_VALUE - 1)
class ChaosIT {

  /** The parts that can die. */
  enum Victim {
    INVENTORY,
    ORDERS,
    CUSTOMERS,
    BROKER,
    DATABASE;

    ProcessPart part() {
      Stack stack = TheStack.get();
      return switch (this) {
        case BROKER -> stack.broker();
        case DATABASE -> stack.database();
        default -> stack.application(Application.valueOf(name()));
      };
    }
  }

  private static final int CLIENTS = 3;
  private static final int ERRANDS = 24;
  private static final int ERRANDS_BEFORE_THE_CUT = 8;
  private static final int SCARCE_UNITS = 5;

  private static final Store STORE = new Store("CHAOS-1", "Corner of Chaos", 51.60, -0.20);
  private static final Article PLENTY = Article.of("CHAOS-PLENTY", "Plain mug", "4.50", 7001);

  private static List<Shopper> shoppers;
  private static Associate associate;

  @BeforeAll
  static void open_a_store() {
    Admin.root().opens(STORE).lists(PLENTY).stocks(STORE, 10_000, PLENTY);
    shoppers = IntStream.range(0, CLIENTS).mapToObj(n -> Shopper.registered("chaos" + n)).toList();
    associate = Associate.of(STORE, "carl");
    Calm.await();
  }

  @ParameterizedTest
  @EnumSource(Victim.class)
  void what_was_acknowledged_survives_the_death_of(Victim victim) throws Exception {
    Article scarce = Article.of("CHAOS-" + victim, "Rare mug", "9.00", 7100 + victim.ordinal());
    Admin.root().lists(scarce).stocks(STORE, SCARCE_UNITS, scarce);
    Calm.await();

    List<Future<Errand>> running = new ArrayList<>();
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (int n = 0; n < ERRANDS; n++) {
        running.add(clients.submit(errand(n, scarce)::run));
      }
      Awaitility.await("the rush is on")
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(10))
          .until(() -> finished(running) >= ERRANDS_BEFORE_THE_CUT);
      victim.part().kill();
      assertThat(victim.part().isRunning()).isFalse();
      victim.part().start();
    } finally {
      clients.shutdown();
    }
    List<Errand> errands = new ArrayList<>();
    for (Future<Errand> one : running) {
      errands.add(one.get(180, TimeUnit.SECONDS));
    }

    Calm.await(Duration.ofSeconds(90));
    everyOrderIsAsAcknowledged(errands);
    nothingWasSoldThatWasNotThere(errands, scarce);
    everyMailHasArrived(errands);
    Calm.booksBalance();
  }

  @Test
  void orders_go_on_while_the_broker_is_away_and_their_events_arrive_afterwards() {
    Shopper shopper = shoppers.get(0);
    ProcessPart broker = TheStack.get().broker();
    List<String> orders =
        IntStream.range(0, 5).mapToObj(n -> UUID.randomUUID().toString()).toList();
    broker.stop();
    try {
      for (String order : orders) {
        shopper.places(order, Cart.of(PLENTY, 1), STORE).expecting(201);
        assertThat(shopper.sees(order).ok().json().path("status").asText()).isEqualTo("CONFIRMED");
      }
      everyServiceSaysThatTheBrokerIsAway();
    } finally {
      broker.start();
    }
    Calm.await(Duration.ofSeconds(90));
    String timeline =
        Admin.root()
            .reads("/customers/v1/customers/" + shopper.customerId() + "/timeline?limit=200")
            .toString();
    assertThat(orders).allSatisfy(order -> assertThat(timeline).contains(order));
    Calm.booksBalance();
  }

  /** And that nothing else is, and that it lives: a restart would not mend it. */
  private static void everyServiceSaysThatTheBrokerIsAway() {
    for (Application service : Application.values()) {
      Answer ready = Call.to(service, "GET", "/health/ready").send().expecting(503);
      assertThat(ready.json().path("checks"))
          .filteredOn(check -> check.path("status").asText().equals("DOWN"))
          .extracting(check -> check.path("name").asText())
          .containsExactly("broker");
      Call.to(service, "GET", "/health/live").send().ok();
    }
  }

  private static Errand errand(int number, Article scarce) {
    Goal[] goals = Goal.values();
    Article article = number % 5 == 0 ? scarce : PLENTY;
    return new Errand(
        shoppers.get(number % CLIENTS), associate, article, goals[number % goals.length]);
  }

  private static long finished(List<Future<Errand>> running) {
    return running.stream().filter(Future::isDone).count();
  }

  private static void everyOrderIsAsAcknowledged(List<Errand> errands) {
    assertThat(errands)
        .allSatisfy(
            errand ->
                assertThat(Admin.root().order(errand.orderId()).path("status").asText())
                    .as("%s", errand)
                    .isEqualTo(errand.expectedStatus()));
  }

  private static void nothingWasSoldThatWasNotThere(List<Errand> errands, Article scarce) {
    long promised =
        errands.stream()
            .filter(errand -> errand.article().equals(scarce) && !errand.isRefused())
            .filter(errand -> errand.goal() != Goal.CANCELLED)
            .count();
    assertThat(promised).isLessThanOrEqualTo(SCARCE_UNITS);
    assertThat(errands.stream().filter(Errand::isRefused))
        .allSatisfy(errand -> assertThat(errand.article()).isEqualTo(scarce));
  }

  /**
   * Of each order the last thing there was to tell has been told, by a mail that arrived. A mail
   * may come twice, but then it is the same mail.
   */
  private static void everyMailHasArrived(List<Errand> errands) {
    Agent agent = Agent.named("cora");
    List<JsonNode> told =
        shoppers.stream().flatMap(one -> agent.notifications(one).stream()).toList();
    List<CaughtMail> mails = TheStack.get().mail().mails(null);
    for (Errand errand : errands) {
      if (!errand.isRefused()) {
        List<JsonNode> about =
            told.stream()
                .filter(one -> one.path("orderId").asText().equals(errand.orderId()))
                .toList();
        assertThat(about.stream().filter(ChaosIT::wasSent))
            .extracting(one -> one.path("kind").asText())
            .as("%s", errand)
            .contains(lastToTell(errand))
            .doesNotHaveDuplicates();
        Set<String> arrived =
            mails.stream()
                .filter(mail -> mail.to().equals(errand.shopper().email()))
                .filter(mail -> (mail.subject() + mail.text()).contains(errand.number()))
                .map(CaughtMail::messageId)
                .map(id -> id.substring(1, id.indexOf('@')))
                .collect(Collectors.toSet());
        assertThat(arrived)
            .as("mails of %s: %s", errand, about)
            .containsAll(ids(about, ChaosIT::wasSent))
            .isSubsetOf(ids(about, one -> wasSent(one) || mayHaveBeenSent(one)));
      }
    }
  }

  private static List<String> ids(List<JsonNode> notifications, Predicate<JsonNode> which) {
    return notifications.stream().filter(which).map(one -> one.path("id").asText()).toList();
  }

  private static boolean wasSent(JsonNode notification) {
    return notification.path("outcome").asText().equals("SENT");
  }

  /** Tried once, with what success nobody could note, and of no use any more at the second try. */
  private static boolean mayHaveBeenSent(JsonNode notification) {
    return notification.path("outcome").asText().equals("SUPPRESSED")
        && notification.path("attempts").asInt() > 1;
  }

  private static String lastToTell(Errand errand) {
    return switch (errand.goal()) {
      case PLACED -> "ORDER_CONFIRMED";
      case READY -> "PICKUP_READY";
      case HANDED_OVER -> "COLLECTED";
      case CANCELLED -> "ORDER_CANCELLED";
    };
  }
}
