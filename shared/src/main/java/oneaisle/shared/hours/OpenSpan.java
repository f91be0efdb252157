package oneaisle.shared.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From the moment the doors open until just before they close. */
public record OpenSpan(Instant from, Instant until) {

  /**
   * Minutes of the wall clock of a day as moments; where the clocks are put forward over one of
   * them, the next that there is.
   */
  static OpenSpan of(LocalDate day, int fromMinute, int untilMinute, ZoneId zone) {
    return new OpenSpan(moment(day, fromMinute, zone), moment(day, untilMinute, zone));
  }

  private static Instant moment(LocalDate day, int minute, ZoneId zone) {
    return day.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
  }
}
