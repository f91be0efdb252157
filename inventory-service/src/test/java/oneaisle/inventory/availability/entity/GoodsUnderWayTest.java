package oneaisle.inventory.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import oneaisle.inventory.transfer.entity.OpenTransfer;
import org.junit.jupiter.api.Test;

/** What is on its way, whatever order its steps are told in. */
class GoodsUnderWayTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  private final CodeNumbers numbers = new CodeNumbers();
  private final GoodsUnderWay underWay = new GoodsUnderWay(numbers);

  @Test
  void the_earliest_arrival_that_makes_it_enough_counts() {
    step(FIRST, 1, 9, Map.of("TEE", 3));
    step(SECOND, 1, 5, Map.of("TEE", 2, "MUG", 1));
    assertThat(enough("TEE", 2)).isEqualTo(hours(5));
    assertThat(enough("TEE", 5)).isEqualTo(hours(9));
    assertThat(enough("TEE", 6)).isNull();
    assertThat(enough("MUG", 1)).isEqualTo(hours(5));
    assertThat(underWay.of("TEE").arrived(numbers.of("ELSE"), 1, NOW)).isNull();
  }

  @Test
  void each_location_has_its_own_arrivals() {
    for (int i = 1; i <= 20; i++) {
      String there = "STORE-" + i;
      for (int hours : new int[] {2 * i, i}) {
        UUID id = new UUID(i, hours);
        underWay.put(new OpenTransfer(id, 1, there, hours(hours), new TreeMap<>(Map.of("TEE", i))));
      }
    }
    for (int i = 1; i <= 20; i++) {
      int there = numbers.of("STORE-" + i);
      Arrivals arrivals = underWay.of("TEE");
      assertThat(arrivals.arrived(there, i, NOW)).isEqualTo(hours(i));
      assertThat(arrivals.arrived(there, i + 1, NOW)).isEqualTo(hours(2 * i));
      assertThat(arrivals.arrived(there, 2 * i + 1, NOW)).isNull();
    }
  }

  @Test
  void a_part_that_has_arrived_is_no_longer_on_its_way() {
    step(FIRST, 3, 5, Map.of("TEE", 5, "MUG", 1));
    step(FIRST, 4, 5, Map.of("TEE", 2));
    assertThat(enough("TEE", 3)).isNull();
    assertThat(enough("TEE", 2)).isEqualTo(hours(5));
    assertThat(enough("MUG", 1)).isNull();
  }

  @Test
  void what_is_late_promises_nothing() {
    step(FIRST, 1, 0, Map.of("TEE", 5));
    assertThat(enough("TEE", 1)).isNull();
    step(FIRST, 2, 1, Map.of("TEE", 5));
    assertThat(enough("TEE", 1)).as("expected anew").isEqualTo(hours(1));
  }

  @Test
  void steps_that_come_late_or_twice_change_nothing() {
    step(FIRST, 2, 5, Map.of("TEE", 5));
    step(FIRST, 1, 4, Map.of("TEE", 9));
    step(FIRST, 2, 4, Map.of("TEE", 9));
    assertThat(enough("TEE", 6)).isNull();
    step(FIRST, 4, 5, Map.of());
    step(FIRST, 3, 5, Map.of("TEE", 5));
    assertThat(enough("TEE", 1)).as("it is over").isNull();
    assertThat(underWay.size()).isZero();
  }

  @Test
  void an_older_build_that_does_not_say_when_promises_nothing() {
    underWay.put(new OpenTransfer(FIRST, 1, "HERE", null, new TreeMap<>(Map.of("TEE", 2))));
    assertThat(enough("TEE", 1)).isNull();
    step(FIRST, 2, 3, Map.of("TEE", 2));
    assertThat(enough("TEE", 1)).isEqualTo(hours(3));
  }

  private void step(UUID id, long sequence, int hours, Map<String, Integer> open) {
    underWay.put(new OpenTransfer(id, sequence, "HERE", hours(hours), new TreeMap<>(open)));
  }

  private Instant enough(String sku, int units) {
    return underWay.of(sku).arrived(numbers.of("HERE"), units, NOW);
  }

  private static Instant hours(int hours) {
    return NOW.plus(Duration.ofHours(hours));
  }
}
