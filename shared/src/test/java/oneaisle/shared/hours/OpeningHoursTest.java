package oneaisle.shared.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** 2026-11-23 is a Monday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 08:00-20:00; Sa 09:00-18:00          | 2026-11-23 | 08:00-20:00",
        "Mo-Fr 08:00-20:00; Sa 09:00-18:00          | 2026-11-28 | 09:00-18:00",
        "Mo-Fr 08:00-20:00; Sa 09:00-18:00          | 2026-11-29 | closed",
        "Mo-Su 08:00-20:00; PH off                  | 2026-12-25 | 08:00-20:00",
        "Mo-Su 08:00-20:00; Dec 25 off              | 2026-12-25 | closed",
        "Mo-Su 08:00-20:00; 2026 Dec 25 off         | 2027-12-25 | 08:00-20:00",
        "Mo-Su 08:00-20:00; Dec 24-26 off           | 2026-12-26 | closed",
        "Mo-Su 08:00-20:00; Dec 24 08:00-14:00      | 2026-12-24 | 08:00-14:00",
        "Mo-Su 08:00-20:00; Dec 28-Jan 2 off        | 2027-01-01 | closed",
        "Mo-Su 08:00-20:00; Dec 28-Jan 2 off        | 2027-01-03 | 08:00-20:00",
        "Mo-Su 08:00-20:00; 2026 Dec 28-2027 Jan 2 off | 2027-01-02 | closed",
        "Mo-Su 08:00-20:00; 2026 Dec 28-2027 Jan 2 off | 2026-01-02 | 08:00-20:00",
        "Mo-Fr 08:00-12:00,13:00-17:00              | 2026-11-23 | 08:00-12:00 13:00-17:00",
        "Mo-Fr 08:00-20:00; Mo 12:00-13:00 off      | 2026-11-23 | 08:00-12:00 13:00-20:00",
        "Mo-Fr 08:00-12:00, Mo 13:00-15:00          | 2026-11-23 | 08:00-12:00 13:00-15:00",
        "Mo-Su 08:00-20:00, Dec 25 off              | 2026-12-25 | closed",
        "Mo-Su 08:00-20:00, Mo 12:00-13:00 off      | 2026-11-23 | 08:00-12:00 13:00-20:00",
        "Mo-Fr 08:00-20:00; SH Mo-Fr 10:00-12:00    | 2026-11-23 | 08:00-20:00",
        "Mo-Fr 08:00-20:00; PH,SH Mo 10:00-12:00    | 2026-11-23 | 08:00-20:00",
        "Mo-Fr,PH 08:00-20:00                       | 2026-11-23 | 08:00-20:00",
        "PH,Mo-Fr 08:00-20:00                       | 2026-11-23 | 08:00-20:00",
        "Fr-Mo 10:00-16:00                          | 2026-11-23 | 10:00-16:00",
        "Fr-Mo 10:00-16:00                          | 2026-11-24 | closed",
        "Apr-Sep 08:00-20:00; Oct-Mar 09:00-17:00   | 2026-11-23 | 09:00-17:00",
        "24/7                                       | 2026-11-23 | 00:00-00:00",
        "Fr 22:00-02:00                             | 2026-11-27 | 22:00-02:00",
      })
  void a_day_is_open_as_the_last_rule_for_it_says(String hours, LocalDate day, String expected) {
    assertThat(spans(hours, day)).isEqualTo(expected);
  }

  @Test
  void an_hour_that_the_clocks_skip_begins_when_there_is_time_again() {
    List<OpenSpan> spans =
        OpeningHours.parse("Su 01:30-05:00").on(LocalDate.of(2026, 3, 29), LONDON);
    assertThat(spans).singleElement();
    assertThat(spans.get(0).from()).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(spans.get(0).until()).isEqualTo("2026-03-29T04:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sometimes",
        "Mo-Fr 25:00-26:00",
        "Mo sunrise-sunset",
        "Mo 08:00+",
        "week 1-10 Mo 08:00-10:00",
        "Mo[1] 08:00-10:00",
        "easter off",
        "Mo 08:00-10:00 || \"by appointment\"",
        "Mo 08:00-10:00 unknown",
        "Mo-Fr 8-"
      })
  void what_cannot_be_worked_out_is_refused(String hours) {
    assertThatThrownBy(() -> OpeningHours.parse(hours))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String spans(String hours, LocalDate day) {
    List<String> spans =
        OpeningHours.parse(hours).on(day, LONDON).stream()
            .map(
                span ->
                    TIME.format(span.from().atZone(LONDON))
                        + "-"
                        + TIME.format(span.until().atZone(LONDON)))
            .toList();
    return spans.isEmpty() ? "closed" : String.join(" ", spans);
  }
}
