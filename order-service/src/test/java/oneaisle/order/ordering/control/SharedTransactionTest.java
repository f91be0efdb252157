package oneaisle.order.ordering.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import oneaisle.order.ordering.control.SharedTransaction.Answer;
import oneaisle.order.ordering.entity.OrderIdReused;
import oneaisle.shared.persistence.DatabaseFailure;
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

  /** Answers with so many times the question. */
  private SharedTransaction<Integer, Integer> shared(int times) {
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
        });
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
