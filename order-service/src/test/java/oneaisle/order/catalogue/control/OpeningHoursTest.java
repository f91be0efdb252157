package oneaisle.order.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      delimiter = '#',
      value = {
        "Mo-Fr 08:00-20:00; Sa 09:00-20:00; PH off # 2026-11-20 # 480-1200", // a Friday
        "Mo-Fr 08:00-20:00; Sa 09:00-20:00; PH off # 2026-11-21 # 540-1200", // a Saturday
        "Mo-Fr 08:00-20:00; Sa 09:00-20:00; PH off # 2026-11-22 # ''", // a Sunday
        "Mo-Su 08:00-20:00; Dec 25 off             # 2026-12-25 # ''",
        "Mo-Su 08:00-20:00; 2026 Dec 25 off        # 2027-12-25 # 480-1200",
        "Mo-Su 08:00-20:00; 2026 Dec 25 off        # 2026-12-25 # ''",
        "Mo-Su 08:00-20:00; Dec 24-Jan 02 off      # 2027-01-01 # ''",
        "Mo-Su 08:00-20:00; Dec 24-Jan 02 off      # 2027-01-03 # 480-1200",
        "Mo-Su 08:00-20:00; 2026 Dec 24-2027 Jan 02 off # 2027-01-02 # ''",
        "Mo-Su 08:00-12:00,13:00-18:00             # 2026-11-20 # 480-720 780-1080",
        "Mo-Fr 08:00-12:00, We 14:00-18:00         # 2026-11-18 # 480-720 840-1080",
        "Mo-Fr 08:00-12:00; We 14:00-18:00         # 2026-11-18 # 840-1080",
        "Fr-Sa 22:00-02:00                         # 2026-11-20 # 1320-1560",
        "24/7                                      # 2026-11-22 # 0-1440",
        "Sa[1] 10:00-12:00                         # 2026-11-07 # 600-720",
        "Sa[1] 10:00-12:00                         # 2026-11-14 # ''",
        "Sa[-1] 10:00-12:00                        # 2026-11-28 # 600-720",
        "Sa-Mo 10:00-12:00                         # 2026-11-22 # 600-720",
        "2026 Mo-Su 10:00-12:00                    # 2027-01-04 # ''",
        "week 47 Mo-Su 10:00-12:00                 # 2026-11-20 # 600-720",
        "week 47 Mo-Su 10:00-12:00                 # 2026-11-23 # ''",
        "Nov-Dec Mo-Su 10:00-12:00                 # 2026-12-31 # 600-720",
        "Nov-Dec Mo-Su 10:00-12:00                 # 2027-01-01 # ''",
        "Mo-Fr 10:00-12:00 || 14:00-15:00          # 2026-11-21 # 840-900",
        "Mo-Fr 10:00-12:00 || 14:00-15:00          # 2026-11-20 # 600-720"
      })
  void a_day_is_open_as_the_rules_say(String hours, LocalDate date, String expected) {
    String spans =
        OpeningHours.parse(hours).on(date).stream()
            .map(span -> span.fromMinute() + "-" + span.toMinute())
            .reduce((a, b) -> a + " " + b)
            .orElse("");
    assertThat(spans).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "whenever",
        "Mo-Fr sunrise-sunset",
        "easter 10:00-12:00",
        "Mo-Fr 08:00-20:00; Mo 12:00-13:00 off"
      })
  void what_is_not_understood_is_not_guessed(String hours) {
    assertThatThrownBy(() -> OpeningHours.parse(hours))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holidays_alone_never_apply_because_nobody_told_us_the_calendar() {
    assertThat(OpeningHours.parse("PH 10:00-12:00").on(LocalDate.of(2026, 12, 25))).isEmpty();
  }
}
