package oneaisle.order.ordering.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.IntStream;
import oneaisle.order.ordering.control.SharedTransaction.Answer;
import oneaisle.order.ordering.entity.OrderIdReused;
import oneaisle.shared.persistence.DatabaseFailure;
import oneaisle.shared.problem.TooManyWaiting;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedTransactionTest {

  private static final int REFUSED = -1;
  private static final int BREAKS = -2;
  private static final int DATABASE_AWAY = -3;

  private final List<List<Integer>> transactions = new CopyOnWriteArrayList<>();
  private final List<Integer> answeredAlone = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstGoesOn = new CountDownLatch(1);
  private final ExecutorService askers = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    firstGoesOn.countDown();
    askers.shutdownNow();
  }

  @Test
  void who_asks_alone_is_answered_at_once() {
    assertThat(shared(10).ask(7)).isEqualTo(70);
    assertThat(transactions).containsExactly(List.of(7));
  }

  @Test
  void those_who_ask_while_a_transaction_is_under_way_share_the_next_one() throws Exception {
    SharedTransaction<Integer, Integer> shared = shared(10);
    List<Future<Integer>> answers = askWhileTheFirstIsUnderWay(shared, 20);
    for (int i = 0; i < answers.size(); i++) assertThat(answers.get(i).get()).isEqualTo(i * 10);
    assertThat(transactions).hasSize(2);
    assertThat(transactions.get(1)).hasSize(19).doesNotHaveDuplicates();
  }

  @Test
  void very_many_share_several_and_each_gets_its_own_answer() throws Exception {
    SharedTransaction<Integer, Integer> shared = shared(10);
    List<Future<Integer>> answers = askWhileTheFirstIsUnderWay(shared, 121);
    for (int i = 0; i < answers.size(); i++) assertThat(answers.get(i).get()).isEqualTo(i * 10);
    assertThat(transactions).extracting(List::size).containsExactly(1, 50, 50, 20);
  }

  @Test
  void a_refusal_is_one_answer_among_others() throws Exception {
    SharedTransaction<Integer, Integer> shared = shared(10);
    List<Future<Integer>> answers = askWhileTheFirstIsUnderWay(shared, 3, REFUSED);
    assertThat(answers.get(1).get()).isEqualTo(10);
    assertThatThrownBy(() -> answers.get(3).get()).hasCauseInstanceOf(OrderIdReused.class);
    assertThat(answeredAlone).isEmpty();
  }

  @Test
  void where_the_transaction_fails_each_is_answered_alone() throws Exception {
    SharedTransaction<Integer, Integer> shared = shared(10);
    List<Future<Integer>> answers = askWhileTheFirstIsUnderWay(shared, 3, BREAKS);
    for (int i = 1; i < 3; i++) assertThat(answers.get(i).get()).isEqualTo(i * 1_000);
    assertThat(answers.get(3).get()).isEqualTo(BREAKS * 1_000);
    assertThat(answeredAlone).containsExactlyInAnyOrder(1, 2, BREAKS);
    assertThat(shared.ask(5)).isEqualTo(50);
  }

  @Test
  void where_the_database_is_away_nobody_tries_alone() throws Exception {
    SharedTransaction<Integer, Integer> shared = shared(10);
    List<Future<Integer>> answers = askWhileTheFirstIsUnderWay(shared, 3, DATABASE_AWAY);
    for (int i = 1; i < 4; i++) {
      Future<Integer> answer = answers.get(i);
      assertThatThrownBy(answer::get).hasCauseInstanceOf(DatabaseFailure.class);
    }
    assertThat(answeredAlone).isEmpty();
  }

  @Test
  void where_the_database_is_away_those_are_told_too_who_wait_for_the_next_transaction()
      throws Exception {
    SharedTransaction<Integer, Integer> shared = shared(10);
    List<Future<Integer>> answers = new ArrayList<>();
    answers.add(askers.submit(() -> shared.ask(DATABASE_AWAY)));
    Awaitility.await().until(() -> transactions.size() == 1);
    for (int i = 1; i < 4; i++) {
      int question = i;
      answers.add(askers.submit(() -> shared.ask(question)));
    }
    Awaitility.await().until(() -> shared.waiting() == 3);
    firstGoesOn.countDown();
    for (Future<Integer> answer : answers)
      assertThatThrownBy(answer::get).hasCauseInstanceOf(DatabaseFailure.class);
    assertThat(transactions).hasSize(1);
  }

  @Test
  void who_is_not_taken_up_in_time_never_will_be_and_holds_up_nobody() throws Exception {
    SharedTransaction<Integer, Integer> shared = shared(10, Duration.ofMillis(50));
    Future<Integer> first = askers.submit(() -> shared.ask(0));
    Awaitility.await().until(() -> transactions.size() == 1);
    for (int late = 1; late < 4; late++) {
      int question = late;
      assertThatThrownBy(() -> shared.ask(question)).isInstanceOf(TooManyWaiting.class);
    }
    assertThat(shared.waiting()).isZero();
    firstGoesOn.countDown();
    assertThat(first.get()).isZero();
    assertThat(shared.ask(5)).isEqualTo(50);
    assertThat(transactions).containsExactly(List.of(0), List.of(5));
  }

  /** Whoever withdraws in the moment in which it is called must pass its turn on. */
  @Test
  void each_is_either_answered_or_told_to_come_again_however_close_the_deadline() throws Exception {
    LongAdder takenUp = new LongAdder();
    SharedTransaction<Integer, Integer> shared =
        new SharedTransaction<>(
            all -> {
              takenUp.add(all.size());
              return all.stream().map(one -> new Answer<>(one, null)).toList();
            },
            Function.identity(),
            Duration.ofNanos(2_000));
    List<Callable<Integer>> askAll = Collections.nCopies(8, () -> answeredOf(shared, 50_000));
    int answered = 0;
    for (Future<Integer> one : askers.invokeAll(askAll, 60, TimeUnit.SECONDS))
      answered += one.get();
    assertThat(takenUp.intValue()).isEqualTo(answered);
    assertThat(answered).isPositive().isLessThan(8 * 50_000);
    assertThat(shared.waiting()).isZero();
    assertThat(shared.ask(7)).isEqualTo(7);
  }

  private static int answeredOf(SharedTransaction<Integer, Integer> shared, int questions) {
    int answered = 0;
    for (int i = 1; i <= questions; i++) {
      try {
        shared.ask(i);
        answered++;
      } catch (TooManyWaiting late) {
        // it comes again in life
      }
    }
    return answered;
  }

  /** The question 0 and then, while it is being answered, the others up to the number, and more. */
  private List<Future<Integer>> askWhileTheFirstIsUnderWay(
      SharedTransaction<Integer, Integer> shared, int number, int... more) {
    List<Future<Integer>> answers = new ArrayList<>();
    answers.add(askers.submit(() -> shared.ask(0)));
    Awaitility.await().until(() -> transactions.size() == 1);
    IntStream.concat(IntStream.range(1, number), IntStream.of(more))
        .forEach(question -> answers.add(askers.submit(() -> shared.ask(question))));
    Awaitility.await().until(() -> shared.waiting() == number - 1 + more.length);
    firstGoesOn.countDown();
    return answers;
  }

  private SharedTransaction<Integer, Integer> shared(int times) {
    return shared(times, Duration.ofMinutes(1));
  }

  /** Answers with so many times the question. */
  private SharedTransaction<Integer, Integer> shared(int times, Duration deadline) {
    return new SharedTransaction<>(
        all -> {
          transactions.add(all);
          if (all.equals(List.of(0)) || all.equals(List.of(DATABASE_AWAY))) await();
          if (all.contains(BREAKS)) throw new IllegalStateException("on purpose");
          if (all.contains(DATABASE_AWAY))
            throw new DatabaseFailure("asking", new SQLTransientConnectionException("away"));
          return all.stream().map(one -> Answer.of(() -> answer(one, times))).toList();
        },
        one -> {
          answeredAlone.add(one);
          return one * 1_000;
        },
        deadline);
  }

  private static int answer(int question, int times) {
    if (question == REFUSED) throw new OrderIdReused();
    return question * times;
  }

  private void await() {
    try {
      firstGoesOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
