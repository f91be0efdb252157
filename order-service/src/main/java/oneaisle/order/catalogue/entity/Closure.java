package oneaisle.order.catalogue.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A location is closed for a while: nobody picks, nobody hands over.
 *
 * @param until null until further notice
 * @param reason for people; may be null
 */
public record Closure(Instant from, Instant until, String reason) {

  public Closure {
    from = from.truncatedTo(ChronoUnit.MICROS); // as exactly as it is kept
    if (until != null) until = until.truncatedTo(ChronoUnit.MICROS);
  }

  public boolean covers(Instant moment) {
    return !moment.isBefore(from) && !isOver(moment);
  }

  public boolean isOver(Instant moment) {
    return until != null && !moment.isBefore(until);
  }

  /** Whether it is about the same time. */
  public boolean spansSameAs(Closure other) {
    return from.equals(other.from) && Objects.equals(until, other.until);
  }
}
