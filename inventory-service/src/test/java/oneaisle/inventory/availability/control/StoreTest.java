package oneaisle.inventory.availability.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import oneaisle.inventory.location.control.Place;

/** What is worked out once a minute is what would be worked out every time. */
class StoreTest {

  private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
  private static final long WEEK_MILLIS = 7L * 24 * 3_600 * 1_000;

  private final Place place = Shop.place("S", 51);
  private final Store store = new Store(place, 0);

  /** Asked within a minute, and by another store that was not asked before. */
  @Property
  void the_promise_is_that_of_the_place_at_the_end_of_the_minute(
      @ForAll @LongRange(max = WEEK_MILLIS) long millis) {
    Instant now = MONDAY.plusMillis(millis);
    long second = now.getEpochSecond() + (now.getNano() > 0 ? 1 : 0);
    Instant minute = Instant.ofEpochSecond((second + 59) / 60 * 60);
    assertThat(store.readyAt(now)).isEqualTo(place.readyAt(minute));
    assertThat(store.readyAt(minute)).isEqualTo(place.readyAt(minute));
    assertThat(store.readyAt(now).orElseThrow()).isAfterOrEqualTo(now);
  }
}
