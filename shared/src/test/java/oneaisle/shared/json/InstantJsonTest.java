package oneaisle.shared.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Instants are written as the platform writes them. */
class InstantJsonTest {

  @Property
  void as_the_platform_does(
      @ForAll @LongRange(min = -70_000_000_000L, max = 260_000_000_000L) long seconds,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    assertSame(Instant.ofEpochSecond(seconds, nanos));
    assertSame(Instant.ofEpochSecond(seconds, nanos / 1_000 * 1_000L));
    assertSame(Instant.ofEpochSecond(seconds, nanos / 1_000_000 * 1_000_000L));
    assertSame(Instant.ofEpochSecond(seconds));
  }

  @Example
  void at_the_edges() {
    for (String edge :
        new String[] {
          "1970-01-01T00:00:00Z",
          "2024-02-29T23:59:59.999999999Z",
          "2100-03-01T00:00:00.001Z",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.123456Z",
          "+10000-01-01T00:00:00Z",
          "-0001-12-31T23:59:59Z"
        }) assertSame(Instant.parse(edge));
    assertThat(Json.bytes(Instant.parse("2026-11-21T21:30:00Z")))
        .asString()
        .isEqualTo("\"2026-11-21T21:30:00Z\"");
  }

  private static void assertSame(Instant instant) {
    assertThat(InstantJson.text(instant)).isEqualTo(instant.toString());
  }
}
