package oneaisle.inventory.location.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import oneaisle.shared.hours.OpenSpan;
import oneaisle.shared.hours.OpeningHours;

/**
 * When an order placed now can be collected at a location.
 *
 * <ol>
 *   <li>Picking takes the lead time, and staff pick only while the location is open: what does not
 *       fit before closing goes on at the next opening.
 *   <li>What is ordered after the pickup cut-off is not begun before the next day's opening.
 *   <li>The answer is a moment at which the doors are open; what would be ready at closing time is
 *       promised for the next opening.
 * </ol>
 *
 * @param zone the location's own: its hours and its cut-off are on its wall clock
 * @param cutOff or null where every order of the day is begun the same day
 * @param closure or null; nobody picks and nobody hands over while it lasts
 */
public record PickupPromise(
    OpeningHours hours, ZoneId zone, int leadMinutes, LocalTime cutOff, Closure closure) {

  /** A location that does not open for so long promises nothing. */
  private static final int HORIZON_DAYS = 60;

  /**
   * The promised moment, in whole minutes; empty where the location does not open within {@value
   * #HORIZON_DAYS} days.
   */
  public Optional<Instant> readyAt(Instant now) {
    ZonedDateTime here = now.atZone(zone);
    LocalDate today = here.toLocalDate();
    boolean tooLate = cutOff != null && here.toLocalTime().isAfter(cutOff);
    Instant begin = tooLate ? today.plusDays(1).atStartOfDay(zone).toInstant() : now;
    Duration left = Duration.ofMinutes(leadMinutes);
    // yesterday's span may last past midnight; after the cut-off it no longer counts
    for (LocalDate day = today.minusDays(1);
        day.isBefore(today.plusDays(HORIZON_DAYS));
        day = day.plusDays(1)) {
      if (tooLate && !day.isAfter(today)) continue;
      for (OpenSpan span : open(day)) {
        if (!span.until().isAfter(begin)) continue;
        Instant from = span.from().isAfter(begin) ? span.from() : begin;
        Duration open = Duration.between(from, span.until());
        if (left.compareTo(open) < 0) return Optional.of(nextWholeMinute(from.plus(left)));
        left = left.minus(open);
        begin = span.until();
      }
    }
    return Optional.empty();
  }

  private List<OpenSpan> open(LocalDate day) {
    List<OpenSpan> spans = hours.on(day, zone);
    if (closure == null) return spans;
    return spans.stream().flatMap(span -> closure.leaves(span).stream()).toList();
  }

  private static Instant nextWholeMinute(Instant moment) {
    long seconds = moment.getEpochSecond() + (moment.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond((seconds + 59) / 60 * 60);
  }
}
