package oneaisle.inventory.stock.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

  private final Moments moments = new Moments();

  @Test
  void an_instant_is_the_text_of_a_datetime_in_utc_with_microseconds() {
    assertThat(moments.text(Instant.parse("2026-11-21T06:00:00Z")))
        .isEqualTo("2026-11-21 06:00:00.000000");
    assertThat(moments.text(Instant.parse("2026-11-21T06:00:00.123456Z")))
        .isEqualTo("2026-11-21 06:00:00.123456");
  }

  @Test
  void every_instant_keeps_its_own_text_in_whatever_order_they_come() {
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    List<Instant> instants =
        List.of(first, first.plusSeconds(1), first, first.plusSeconds(2), first.plusSeconds(1));
    assertThat(instants)
        .extracting(moments::text)
        .containsExactly(
            "2026-01-01 00:00:00.000000",
            "2026-01-01 00:00:01.000000",
            "2026-01-01 00:00:00.000000",
            "2026-01-01 00:00:02.000000",
            "2026-01-01 00:00:01.000000");
  }
}
