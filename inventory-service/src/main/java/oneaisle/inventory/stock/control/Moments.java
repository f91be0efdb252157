package oneaisle.inventory.stock.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Instants as the text of a {@code DATETIME(6)} in UTC. The driver goes by a calendar for each
 * value, and the rows of a batch have the same few instants thousands of times.
 */
final class Moments {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private record Known(Instant instant, String text) {}

  /** Two, because a row mostly has two: when it happened and when it was written. */
  private volatile Known last = new Known(null, null);

  private volatile Known before = last;

  String text(Instant instant) {
    Known first = last;
    if (instant.equals(first.instant)) return first.text;
    Known second = before;
    if (instant.equals(second.instant)) return second.text;
    Known made = new Known(instant, LocalDateTime.ofInstant(instant, ZoneOffset.UTC).format(TEXT));
    before = first;
    last = made;
    return made.text;
  }
}
