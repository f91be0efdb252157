package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Shopper;
import oneaisle.system.people.Stubborn;
import oneaisle.system.stack.Calm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who comes first gets it, and nobody gets what is not there. */
class LastUnitRaceIT {

  private static final int ROUNDS = 200;
  private static final int CROWD = 100;
  private static final int UNITS = 30;

  private static final Store STORE = new Store("RACE-1", "Photo Finish Lane", 51.55, -0.05);
  private static final List<Article> LAST_ONES =
      IntStream.range(0, ROUNDS)
          .mapToObj(n -> Article.of("RACE-LAST-" + n, "Last lamp " + n, "20.00", 5_000 + n))
          .toList();
  private static final Article WANTED = Article.of("RACE-WANTED", "Wanted lamp", "30.00", 5_999);

  private static Shopper sam;
  private static Shopper sue;

  @BeforeAll
  static void open_a_store() {
    Admin.root()
        .opens(STORE)
        .lists(LAST_ONES)
        .lists(WANTED)
        .stocks(STORE, 1, LAST_ONES)
        .stocks(STORE, UNITS, WANTED);
    sam = Shopper.registered("racesam");
    sue = Shopper.registered("racesue");
    Calm.await();
  }

  @AfterAll
  static void the_books_balance() {
    Calm.booksBalance();
  }

  @Test
  void exactly_one_of_two_shoppers_gets_the_last_unit() throws Exception {
    for (Article last : LAST_ONES) {
      List<Answer> answers = atOnce(List.of(() -> orders(sam, last), () -> orders(sue, last)));
      assertThat(answers).as("%s", answers).filteredOn(LastUnitRaceIT::isConfirmed).hasSize(1);
      assertThat(answers).filteredOn(LastUnitRaceIT::isShort).hasSize(1);
    }
    assertThat(LAST_ONES)
        .allSatisfy(
            last -> assertThat(Admin.root().stock(STORE, last).path("reserved").asInt()).isOne());
  }

  @Test
  void a_crowd_gets_as_many_units_as_there_are() throws Exception {
    List<Callable<Answer>> crowd = new ArrayList<>();
    for (int n = 0; n < CROWD; n++) {
      Shopper shopper = n % 2 == 0 ? sam : sue;
      crowd.add(() -> orders(shopper, WANTED));
    }
    List<Answer> answers = atOnce(crowd);
    assertThat(answers)
        .as("%s", answers.stream().map(Answer::status).toList())
        .filteredOn(LastUnitRaceIT::isConfirmed)
        .hasSize(UNITS);
    assertThat(answers).filteredOn(LastUnitRaceIT::isShort).hasSize(CROWD - UNITS);
    assertThat(Admin.root().stock(STORE, WANTED).path("reserved").asInt()).isEqualTo(UNITS);
  }

  /** A server that has just started may say "not now", as one with a crowd before it may. */
  private static Answer orders(Shopper shopper, Article article) {
    return Stubborn.sendWhenLet(
        shopper.order(UUID.randomUUID().toString(), Cart.of(article, 1), STORE));
  }

  private static boolean isConfirmed(Answer answer) {
    return List.of(200, 201).contains(answer.status())
        && answer.json().path("status").asText().equals("CONFIRMED");
  }

  /** Refused in so many words: which line is short, and how many there are. */
  private static boolean isShort(Answer answer) {
    return answer.status() == 422
        && answer.whatIsWrongAsProblem().isEmpty()
        && answer.json().at("/shortLines/0/available").asInt(-1) == 0;
  }

  /** All of them start together. */
  private static List<Answer> atOnce(List<Callable<Answer>> runners) throws Exception {
    CyclicBarrier start = new CyclicBarrier(runners.size());
    ExecutorService lanes = Executors.newFixedThreadPool(runners.size());
    try {
      List<Future<Answer>> running = new ArrayList<>();
      for (Callable<Answer> runner : runners) {
        running.add(
            lanes.submit(
                () -> {
                  start.await();
                  return runner.call();
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : running) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      lanes.shutdown();
    }
  }
}
