package oneaisle.inventory.location.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import oneaisle.shared.hours.OpenSpan;

/**
 * A location is closed for a while: nobody picks, nobody hands over.
 *
 * @param until null until further notice
 * @param reason for people
 */
public record Closure(Instant from, Instant until, String reason) {

  public Closure {
    if (until != null && !until.isAfter(from))
      throw new IllegalArgumentException("A closure ends after it begins");
  }

  public boolean covers(Instant moment) {
    return !moment.isBefore(from) && (until == null || moment.isBefore(until));
  }

  /** What is left of a span of opening. */
  List<OpenSpan> leaves(OpenSpan span) {
    List<OpenSpan> left = new ArrayList<>();
    if (span.from().isBefore(from))
      left.add(new OpenSpan(span.from(), span.until().isBefore(from) ? span.until() : from));
    if (until != null && span.until().isAfter(until))
      left.add(new OpenSpan(span.from().isAfter(until) ? span.from() : until, span.until()));
    return left;
  }
}
