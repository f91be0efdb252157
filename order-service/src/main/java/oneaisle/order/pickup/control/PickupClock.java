package oneaisle.order.pickup.control;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneaisle.order.catalogue.control.OpeningHours;
import oneaisle.order.catalogue.control.OpeningHours.Span;
import oneaisle.order.catalogue.entity.Closure;
import oneaisle.order.catalogue.entity.Location.Timing;

/**
 * The two clocks of a pickup: when the store promises it ready, and until when it is kept for the
 * customer. Both count only while the store is open, in the store's own time zone.
 */
public final class PickupClock {

  /** A store that does not open within a year does not take pickups. */
  private static final int DAYS_LOOKED_AHEAD = 366;

  private static final long SECONDS_OF_HOUR = 3_600;

  private final OpeningHours hours;
  private final Timing timing;
  private final long queue;

  /**
   * @param queue how many pickups the store has yet to get ready
   * @throws IllegalArgumentException where the opening hours cannot be read
   */
  public PickupClock(Timing timing, long queue) {
    this.hours = OpeningHours.parse(timing.openingHours());
    this.timing = timing;
    this.queue = queue;
  }

  /** The time the store is at work, between two moments. */
  private record Opening(Instant from, Instant until) {}

  /**
   * Now plus the lead time, or the time the store needs for its queue and this one where that is
   * longer, counted while the store is open; past the cut-off the work begins with the next open
   * day. A closure without an end ends nothing: then it is the time without it.
   *
   * @throws IllegalArgumentException where the store never opens
   */
  public Instant promisedReadyAt(Instant now) {
    return readyAt(now, timing.closure())
        .or(() -> readyAt(now, null))
        .orElseThrow(PickupClock::neverOpen);
  }

  /** Whether the store is closed now, or when an order of now would be collected. */
  public boolean isClosedFor(Instant now) {
    Closure closure = timing.closure();
    if (closure == null) return false;
    return closure.covers(now) || readyAt(now, null).filter(closure::covers).isPresent();
  }

  /** The lead time has room for a queue; only one that is longer moves the promise. */
  private Duration work() {
    Duration lead = Duration.ofMinutes(timing.pickLeadMinutes());
    if (timing.pickCapacityPerHour() == null) return lead;
    long capacity = timing.pickCapacityPerHour();
    Duration picking =
        Duration.ofSeconds(((queue + 1) * SECONDS_OF_HOUR + capacity - 1) / capacity);
    return picking.compareTo(lead) > 0 ? picking : lead;
  }

  private Optional<Instant> readyAt(Instant now, Closure closure) {
    ZonedDateTime local = now.atZone(timing.zone());
    LocalTime cutOff = timing.pickupCutOff();
    boolean tooLateToday = cutOff != null && !local.toLocalTime().isBefore(cutOff);
    Instant from = tooLateToday ? startOf(local.toLocalDate().plusDays(1)) : now;
    Duration left = work();
    // a span of the day before may reach past midnight into this one
    LocalDate first = from.atZone(timing.zone()).toLocalDate().minusDays(tooLateToday ? 0 : 1);
    for (LocalDate date = first;
        date.isBefore(first.plusDays(DAYS_LOOKED_AHEAD));
        date = date.plusDays(1)) {
      for (Opening opening : open(date, closure)) {
        Instant opens = later(opening.from(), from);
        Duration open = Duration.between(opens, opening.until());
        if (open.isNegative() || open.isZero()) continue;
        if (open.compareTo(left) >= 0) return Optional.of(opens.plus(left));
        left = left.minus(open);
      }
    }
    return Optional.empty();
  }

  /**
   * Closing time of the last hold day; hold days are days after the given one on which the store is
   * open.
   *
   * @throws IllegalArgumentException where the store never opens
   */
  public Instant pickupBy(Instant readyAt) {
    return pickupBy(readyAt, timing.closure())
        .or(() -> pickupBy(readyAt, null))
        .orElseThrow(PickupClock::neverOpen);
  }

  private Optional<Instant> pickupBy(Instant readyAt, Closure closure) {
    LocalDate ready = readyAt.atZone(timing.zone()).toLocalDate();
    int daysLeft = Math.max(1, timing.holdDays());
    for (LocalDate date = ready.plusDays(1);
        date.isBefore(ready.plusDays(DAYS_LOOKED_AHEAD));
        date = date.plusDays(1)) {
      List<Opening> openings = open(date, closure);
      if (openings.isEmpty() || --daysLeft > 0) continue;
      return Optional.of(openings.get(openings.size() - 1).until());
    }
    return Optional.empty();
  }

  /** When the store is open of what begins on this day, in order. */
  private List<Opening> open(LocalDate date, Closure closure) {
    List<Opening> openings = new ArrayList<>();
    for (Span span : hours.on(date)) {
      Instant opens = at(date, span.fromMinute());
      Instant closes = at(date, span.toMinute());
      if (closure == null) openings.add(new Opening(opens, closes));
      else openings.addAll(without(closure, opens, closes));
    }
    return openings;
  }

  private static List<Opening> without(Closure closure, Instant opens, Instant closes) {
    List<Opening> left = new ArrayList<>();
    Instant closedFrom = closes.isBefore(closure.from()) ? closes : closure.from();
    if (opens.isBefore(closedFrom)) left.add(new Opening(opens, closedFrom));
    if (closure.until() != null && closes.isAfter(closure.until()))
      left.add(new Opening(later(opens, closure.until()), closes));
    return left;
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
