package oneaisle.system.people;

import java.io.IOException;
import java.time.Duration;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import org.awaitility.Awaitility;

/**
 * A client that asks again until it knows: the same request, with the same id or key, for as long
 * as there is no answer or one that says "not now".
 */
public final class Stubborn {

  private static final Duration LONGEST = Duration.ofSeconds(120);

  private Stubborn() {}

  /**
   * A definite answer.
   *
   * @param repeated whether it took more than one try, so that an earlier one may have been heard
   */
  public record Certainty(Answer answer, boolean repeated) {}

  public static Certainty send(Call call) {
    return send(call, Call::trySend);
  }

  /** How a call gets to a server. */
  @FunctionalInterface
  public interface Way {
    Answer send(Call call) throws IOException;
  }

  /** The same on another way than straight to the service. */
  public static Certainty send(Call call, Way way) {
    int[] tries = {0};
    Answer answer =
        Awaitility.await("a definite answer to " + call)
            .atMost(LONGEST)
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(200))
            .pollInSameThread()
            .until(
                () -> {
                  tries[0]++;
                  return tryOnce(call, way);
                },
                Stubborn::isDefinite);
    return new Certainty(answer, tries[0] > 1);
  }

  /**
   * Asks again while the answer says when to: 503 with {@code Retry-After}. Whatever else goes
   * wrong is the answer.
   */
  public static Answer sendWhenLet(Call call) {
    return sendWhenLet(call, Call::trySend);
  }

  /** The same on another way than straight to the service. */
  public static Answer sendWhenLet(Call call, Way way) {
    return Awaitility.await("an answer but \"not now\" to " + call)
        .atMost(LONGEST)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .pollInSameThread()
        .until(() -> way.send(call), answer -> !saysNotNow(answer));
  }

  private static boolean saysNotNow(Answer answer) {
    return answer.status() == 503 && answer.header("Retry-After").isPresent();
  }

  private static Answer tryOnce(Call call, Way way) {
    try {
      return way.send(call);
    } catch (IOException away) {
      return null;
    }
  }

  private static boolean isDefinite(Answer answer) {
    return answer != null
        && answer.status() < 500
        && answer.status() != 429
        && !(answer.status() == 409 && answer.header("Retry-After").isPresent());
  }
}
