package oneaisle.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  @Test
  void requests_are_due_at_even_times_whenever_they_are_taken() {
    Arrivals arrivals = new Arrivals(1_000, 4, Duration.ofSeconds(1));
    assertThat(arrivals.isDue(999)).isFalse();
    assertThat(arrivals.isDue(1_000)).isTrue();
    assertThat(arrivals.take()).isEqualTo(1_000);
    assertThat(arrivals.take()).isEqualTo(250_001_000);
    assertThat(arrivals.take()).isEqualTo(500_001_000);
    assertThat(arrivals.isOver()).isFalse();
    assertThat(arrivals.take()).isEqualTo(750_001_000);
    assertThat(arrivals.isOver()).isTrue();
    assertThat(arrivals.isDue(Long.MAX_VALUE)).isFalse();
  }

  @Test
  void a_clock_below_zero_is_a_clock() {
    Arrivals arrivals = new Arrivals(-5, 1_000, Duration.ofSeconds(1));
    assertThat(arrivals.isDue(-6)).isFalse();
    assertThat(arrivals.isDue(-5)).isTrue();
  }
}
