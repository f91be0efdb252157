package oneaisle.customer.channel.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a connector signs its message with: {@code t=<unix seconds>,v1=<hex>}. The time is signed
 * too, so that a message somebody has recorded cannot be played again later.
 *
 * @param hmac HMAC-SHA-256 over {@code t + "." + body}, in lower-case hex
 */
public record Signature(long unixSeconds, String hmac) {

  public static final String HEADER = "X-OneAisle-Signature";

  private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  public static Optional<Signature> parse(String header) {
    if (header == null) return Optional.empty();
    Matcher form = FORM.matcher(header);
    if (!form.matches()) return Optional.empty();
    return Optional.of(new Signature(Long.parseLong(form.group(1)), form.group(2)));
  }

  /** Whether it was made about now, by clocks that may differ a little. */
  public boolean isCurrent(Instant now) {
    Duration distance = Duration.between(Instant.ofEpochSecond(unixSeconds), now).abs();
    return distance.compareTo(TOLERANCE) <= 0;
  }
}
