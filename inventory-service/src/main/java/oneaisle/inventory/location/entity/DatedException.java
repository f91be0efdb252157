package oneaisle.inventory.location.entity;

import java.time.LocalDate;
import java.util.List;
import oneaisle.shared.hours.OpeningHours;

/**
 * A day with other hours than usual.
 *
 * @param hours {@code 10:00-16:00}, or several after commas; null where it is closed all day
 * @param reason for people, or null
 */
public record DatedException(LocalDate date, String hours, String reason) {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** As a rule of {@link OpeningHours}: {@code 2026 Dec 24 10:00-16:00}. */
  String rule() {
    return "%d %s %02d %s"
        .formatted(
            date.getYear(),
            MONTHS.get(date.getMonthValue() - 1),
            date.getDayOfMonth(),
            hours == null ? "off" : hours);
  }
}
