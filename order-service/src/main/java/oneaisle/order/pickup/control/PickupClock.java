package oneaisle.order.pickup.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import oneaisle.order.catalogue.control.OpeningHours;
import oneaisle.order.catalogue.control.OpeningHours.Span;
import oneaisle.order.catalogue.entity.Location.Timing;

/**
 * The two clocks of a pickup: when the store promises it ready, and until when it is kept for the
 * customer. Both count only while the store is open, in the store's own time zone.
 */
public final class PickupClock {

  /** A store that does not open within a year does not take pickups. */
  private static final int DAYS_LOOKED_AHEAD = 366;

  private final OpeningHours hours;
  private final Timing timing;

  /**
   * @throws IllegalArgumentException where the opening hours cannot be read
   */
  public PickupClock(Timing timing) {
    this.hours = OpeningHours.parse(timing.openingHours());
    this.timing = timing;
  }

  /**
   * Now plus the lead time, counted in minutes the store is open; past the cut-off the work begins
   * with the next open day.
   */
  public Instant promisedReadyAt(Instant now) {
    ZonedDateTime local = now.atZone(timing.zone());
    LocalTime cutOff = timing.pickupCutOff();
    boolean tooLateToday = cutOff != null && !local.toLocalTime().isBefore(cutOff);
    Instant from = tooLateToday ? startOf(local.toLocalDate().plusDays(1)) : now;
    Duration left = Duration.ofMinutes(timing.pickLeadMinutes());
    // a span of the day before may reach past midnight into this one
    LocalDate first = from.atZone(timing.zone()).toLocalDate().minusDays(tooLateToday ? 0 : 1);
    for (LocalDate date = first;
        date.isBefore(first.plusDays(DAYS_LOOKED_AHEAD));
        date = date.plusDays(1)) {
      for (Span span : hours.on(date)) {
        Instant opens = later(at(date, span.fromMinute()), from);
        Duration open = Duration.between(opens, at(date, span.toMinute()));
        if (open.isNegative() || open.isZero()) continue;
        if (open.compareTo(left) >= 0) return opens.plus(left);
        left = left.minus(open);
      }
    }
    throw neverOpen();
  }

  /**
   * Closing time of the last hold day; hold days are days after the given one on which the store is
   * open.
   */
  public Instant pickupBy(Instant readyAt) {
    LocalDate ready = readyAt.atZone(timing.zone()).toLocalDate();
    int daysLeft = Math.max(1, timing.holdDays());
    for (LocalDate date = ready.plusDays(1);
        date.isBefore(ready.plusDays(DAYS_LOOKED_AHEAD));
        date = date.plusDays(1)) {
      List<Span> spans = hours.on(date);
      if (spans.isEmpty() || --daysLeft > 0) continue;
      return at(date, spans.get(spans.size() - 1).toMinute());
    }
    throw neverOpen();
  }

  /** A wall-clock time, so that a day of 23 or 25 hours opens and closes when its clock says so. */
  private Instant at(LocalDate date, int minute) {
    return date.atStartOfDay().plusMinutes(minute).atZone(zone()).toInstant();
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return timing.zone();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static IllegalArgumentException neverOpen() {
    return new IllegalArgumentException("These opening hours never open");
  }
}
