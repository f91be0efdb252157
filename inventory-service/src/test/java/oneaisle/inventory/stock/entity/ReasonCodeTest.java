package oneaisle.inventory.stock.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a correction with this code may change. */
class ReasonCodeTest {

  @ParameterizedTest
  @CsvSource({
    "DELIVERY, 5, 0, true",
    "DELIVERY, 5, 2, true",
    "DELIVERY, -5, 0, false",
    "LOST, -1, 0, true",
    "LOST, 1, 0, false",
    "SCRAPPED, -1, -1, true",
    "SCRAPPED, 0, -1, false",
    "DAMAGED, 0, 1, true",
    "DAMAGED, -1, 0, false",
    "QUALITY_HOLD, 0, 3, true",
    "QUALITY_HOLD, 0, -3, false",
    "QUALITY_RELEASE, 0, -3, true",
    "QUALITY_RELEASE, 1, -3, false",
    "CORRECTION, -1, 1, true"
  })
  void a_code_allows_what_it_says(ReasonCode code, int onHand, int unavailable, boolean fits) {
    assertThat(code.fits(onHand, unavailable)).isEqualTo(fits);
  }
}
