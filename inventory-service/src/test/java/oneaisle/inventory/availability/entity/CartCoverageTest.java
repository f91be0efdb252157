package oneaisle.inventory.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import oneaisle.inventory.availability.entity.CartCoverage.Missing;
import org.junit.jupiter.api.Test;

class CartCoverageTest {

  @Test
  void is_complete_only_with_every_unit_of_every_line() {
    var there = Map.of("A", new Availability(2, 0, 0.9), "B", new Availability(9, 0, 0.4));
    CartCoverage coverage = CartCoverage.of(new TreeMap<>(Map.of("A", 2, "B", 1)), there);
    assertThat(coverage.isComplete()).isTrue();
    assertThat(coverage.share()).isEqualTo(1);
    assertThat(coverage.confidence()).isEqualTo(0.4);
  }

  @Test
  void names_every_line_that_is_missing_and_how_much_there_is() {
    var there = Map.of("A", new Availability(1, 0, 1));
    CartCoverage coverage = CartCoverage.of(new TreeMap<>(Map.of("A", 2, "B", 2)), there);
    assertThat(coverage.missing())
        .containsExactly(new Missing("A", 2, 1, null), new Missing("B", 2, 0, null));
    assertThat(coverage.share()).isEqualTo(0.25);
    assertThat(coverage.isEmpty()).isFalse();
  }
}
