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
import oneaisle.order.catalogue.entity.Closure;
import oneaisle.order.catalogue.entity.Location.Timing;
import oneaisle.shared.hours.OpenSpan;
import oneaisle.shared.hours.OpeningHours;

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
      for (OpenSpan opening : open(date, closure)) {
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
      List<OpenSpan> openings = open(date, closure);
      if (openings.isEmpty() || --daysLeft > 0) continue;
      return Optional.of(openings.get(openings.size() - 1).until());
    }
    return Optional.empty();
  }

  /** When the store is open of what begins on this day, in order. */
  private List<OpenSpan> open(LocalDate date, Closure closure) {
    List<OpenSpan> openings = hours.on(date, zone());
    if (closure == null) return openings;
    return openings.stream().flatMap(opening -> without(closure, opening).stream()).toList();
  }

  private static List<OpenSpan> without(Closure closure, OpenSpan opening) {
    Instant opens = opening.from();
    Instant closes = opening.until();
    List<OpenSpan> left = new ArrayList<>();
    Instant closedFrom = closes.isBefore(closure.from()) ? closes : closure.from();
    if (opens.isBefore(closedFrom)) left.add(new OpenSpan(opens, closedFrom));
    if (closure.until() != null && closes.isAfter(closure.until()))
      left.add(new OpenSpan(later(opens, closure.until()), closes));
    return left;
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
