package oneaisle.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void unexpected_answers_and_lost_ones_are_errors_and_no_throughput() {
    Sample sample = new Sample();
    sample.answered(200, true, 1_000_000, true);
    sample.answered(200, true, 3_000_000, true);
    sample.answered(200, true, 5_000_000, false);
    sample.answered(503, false, 100, true);
    sample.lost();
    sample.took(Duration.ofSeconds(2));
    assertThat(sample.perSecond()).isEqualTo(1.0);
    assertThat(sample.succeeded()).isEqualTo(3);
    assertThat(sample.errors()).isEqualTo(2);
    assertThat(sample.times(503)).isEqualTo(1);
    assertThat(sample.millis(50)).isCloseTo(3.0, within(0.01));
  }

  @Test
  void what_threads_saw_at_the_same_time_is_one_sample() {
    Sample one = new Sample();
    one.answered(1, true, 2_000_000, true);
    one.took(Duration.ofSeconds(1));
    Sample other = new Sample();
    other.answered(1, true, 4_000_000, true);
    other.answered(1, false, 4_000_000, true);
    other.took(Duration.ofSeconds(1));
    one.add(other);
    assertThat(one.perSecond()).isEqualTo(2.0);
    assertThat(one.errors()).isEqualTo(1);
    assertThat(one.millis(100)).isCloseTo(4.0, within(0.01));
  }
}
