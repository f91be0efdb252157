package oneaisle.inventory.reservation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import oneaisle.inventory.reservation.control.Decisions.Decided;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.problem.DependencyUnavailable;
import oneaisle.shared.problem.TooManyWaiting;
import oneaisle.shared.trace.TraceContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WaitingQuestionTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final TraceContext TRACE = TraceContext.root();

  @Test
  void an_asker_whose_time_is_over_withdraws_and_the_question_is_never_decided() {
    var question = question(SHORT);
    assertThatThrownBy(question::await).isInstanceOf(TooManyWaiting.class);
    assertThat(question.take()).isFalse();
  }

  @Test
  void a_question_that_is_being_decided_cannot_be_withdrawn() {
    var question = question(SHORT);
    assertThat(question.take()).isTrue();
    var answer = CompletableFuture.supplyAsync(question::await);
    assertThat(answer.orTimeout(60, TimeUnit.MILLISECONDS))
        .failsWithin(LONG); // well after its time it still waits
    question.answer(new Decided<>("yes", null, null));
    assertThat(question.await()).isEqualTo("yes");
  }

  @Test
  void a_question_that_was_put_back_too_late_is_answered_all_the_same() {
    var question = question(SHORT);
    assertThat(question.take()).isTrue();
    var answer = CompletableFuture.supplyAsync(question::await);
    Awaitility.await().until(question::isLate);
    question.putBack();
    assertThat(question.take()).isFalse();
    assertThat(answer)
        .failsWithin(LONG)
        .withThrowableThat()
        .withCauseInstanceOf(TooManyWaiting.class);
  }

  @Test
  void is_decided_or_withdrawn_and_never_both() {
    for (int round = 0; round < 2_000; round++) {
      var question = question(Duration.ofNanos(round % 50 * 1_000L));
      var asker = CompletableFuture.supplyAsync(() -> isAnswered(question));
      boolean decided = question.take();
      if (decided) question.answer(new Decided<>("yes", null, null));
      assertThat(asker.join()).isEqualTo(decided);
    }
  }

  @Test
  void is_not_decided_any_more_when_its_asker_has_gone() {
    var question = question(LONG);
    assertThat(question.take()).isTrue();
    Thread.currentThread().interrupt();
    assertThatThrownBy(question::await).isInstanceOf(DependencyUnavailable.class);
    var rule = question.question().rule();
    assertThatThrownBy(() -> rule.apply(null)).isInstanceOf(TooManyWaiting.class);
  }

  @Test
  void is_decided_in_the_trace_of_its_asker() {
    WorkingSet nothing = new WorkingSet(Instant.EPOCH, new TreeMap<>(), List.of(), Map.of());
    String trace = question(LONG).question().rule().apply(nothing);
    assertThat(trace).isEqualTo(TRACE.traceId());
    assertThat(TraceContext.currentTraceId()).isNull();
  }

  @Test
  void one_thread_at_a_time_waits_for_a_busy_level() throws InterruptedException {
    BusyLanes lanes = new BusyLanes();
    StockKey level = new StockKey("S", "A");
    var first = question(LONG);
    var second = question(LONG);
    lanes.add(level, first);
    assertThat(lanes.next(0)).isEqualTo(level);
    assertThat(lanes.takeAll(level)).isEqualTo(List.of(first));
    lanes.add(level, second);
    assertThat(lanes.next(0)).as("somebody waits already").isNull();
    lanes.done(level);
    assertThat(lanes.next(0)).isEqualTo(level);
    assertThat(lanes.takeAll(level)).isEqualTo(List.of(second));
    lanes.done(level);
    assertThat(lanes.isEmpty()).isTrue();
  }

  private static boolean isAnswered(WaitingQuestion<String> question) {
    try {
      return question.await().equals("yes");
    } catch (TooManyWaiting withdrawn) {
      return false;
    }
  }

  private static WaitingQuestion<String> question(Duration patience) {
    Question<String> asked =
        Question.about(UUID.randomUUID(), set -> TraceContext.currentTraceId());
    return new WaitingQuestion<>(asked, TRACE, patience);
  }
}
