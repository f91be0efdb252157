package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import oneaisle.shared.testing.HttpProbe.Answer;

/** An answer, and how long it took. */
record Observed(Answer answer, Duration took) {

  static Observed of(Callable<Answer> ask) throws Exception {
    long began = System.nanoTime();
    Answer answer = ask.call();
    return new Observed(answer, Duration.ofNanos(System.nanoTime() - began));
  }

  int status() {
    return answer.status();
  }

  String problem() {
    return answer.json().path("type").asText();
  }

  /** Answered, or refused for now and told so. */
  Observed requireWithin(Duration limit, int answered) {
    assertThat(took).as("%d %s", status(), answer.json()).isLessThan(limit);
    assertThat(status()).as("%s", answer.json()).isIn(answered, 503);
    if (status() == 503) requireRetryAfter(answer);
    return this;
  }

  static void requireRetryAfter(Answer answer) {
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.http().headers().firstValue("Retry-After")).isPresent();
  }
}
