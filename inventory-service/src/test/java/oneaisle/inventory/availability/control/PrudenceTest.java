package oneaisle.inventory.availability.control;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrudenceTest {

  private static final String KEYS = "oneaisle.availability.confidence.";

  @ParameterizedTest
  @CsvSource({
    "0.25, 1, 7, 0, short-pick must be 1 to 1000",
    "0.25, 1, 7, -3, short-pick must be 1 to 1000",
    "0.25, 1, 7, 1001, short-pick must be 1 to 1000",
    "0.25, 1, 0, 3, silence must be 1 to 1000",
    "0.25, -1, 7, 3, buffer must not be negative",
    "1.01, 1, 7, 3, low must be 0 to 1",
    "NaN, 1, 7, 3, low must be 0 to 1",
  })
  void what_cannot_be_right_is_refused_by_its_key(
      double low, int buffer, int silence, int shortPick, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Prudence(low, buffer, silence, shortPick))
        .withMessage(KEYS + why);
  }

  @Test
  void the_bounds_themselves_are_right() {
    assertThatNoException().isThrownBy(() -> new Prudence(0, 0, 1, 1));
    assertThatNoException().isThrownBy(() -> new Prudence(1, 9, 1_000, 1_000));
  }
}
