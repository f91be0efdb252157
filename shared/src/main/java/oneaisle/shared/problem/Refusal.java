package oneaisle.shared.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A "no" of the domain: the request was understood, a rule says it cannot be done, and nothing has
 * changed.
 *
 * <p>A subclass is named as the sentence it says ({@code InsufficientStock}); its class name
 * becomes the problem's type and title, so a refusal is documented by one name everywhere. Being
 * unchecked, it rolls its transaction back.
 */
public abstract class Refusal extends RuntimeException {

  /** What sort of "no" it is; each sort is one HTTP status. */
  public enum Kind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    RULE(422),
    TOO_MANY(429),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final Map<String, Object> details = new LinkedHashMap<>();

  protected Refusal(Kind kind, String detail) {
    super(detail, null, false, false); // an expected answer: no stack trace to pay for
    this.kind = kind;
  }

  /** Adds a field of the domain to the problem document, for example {@code shortLines}. */
  protected final Refusal with(String field, Object value) {
    details.put(field, value);
    return this;
  }

  public Kind kind() {
    return kind;
  }

  public Map<String, Object> details() {
    return details;
  }

  /** The stable problem type: {@code /problems/insufficient-stock}. */
  public String type() {
    return "/problems/" + words("-").toLowerCase(Locale.ROOT);
  }

  /** The class name as a sentence: {@code Insufficient stock}. */
  public String title() {
    String words = words(" ").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Seconds to wait before trying again, or 0 where waiting does not help. */
  public int retryAfterSeconds() {
    return kind == Kind.UNAVAILABLE || kind == Kind.TOO_MANY ? 1 : 0;
  }

  private String words(String separator) {
    return getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", separator);
  }
}
