package oneaisle.shared.paging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.shared.problem.InvalidInput;

/**
 * Where the last page ended: the sort key of its last row. Opaque to callers, so that the key may
 * change.
 */
public record Cursor(List<String> parts) {

  private static final char SEPARATOR = '\u001f';

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  public static Cursor after(Object... parts) {
    return new Cursor(java.util.Arrays.stream(parts).map(String::valueOf).toList());
  }

  /** Reads a cursor of so many parts; empty where the caller sent none. */
  public static Optional<Cursor> read(String encoded, int parts) {
    if (encoded == null || encoded.isEmpty()) return Optional.empty();
    try {
      String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      List<String> read = List.of(text.split(String.valueOf(SEPARATOR), -1));
      Cursor cursor = new Cursor(read);
      // bytes that are no text would not come out the same again
      if (read.size() == parts && cursor.encoded().equals(encoded)) return Optional.of(cursor);
    } catch (IllegalArgumentException notBase64) {
      // the answer below says it better
    }
    throw invalid();
  }

  /** The page size asked for, or the default. */
  public static int limit(Integer asked) {
    if (asked == null) return DEFAULT_LIMIT;
    if (asked < 1 || asked > MAX_LIMIT)
      throw new InvalidInput("?limit", "must be between 1 and " + MAX_LIMIT);
    return asked;
  }

  public String encoded() {
    byte[] text = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  public String text(int part) {
    return parts.get(part);
  }

  public Instant instant(int part) {
    try {
      return Instant.parse(parts.get(part));
    } catch (DateTimeParseException e) {
      throw invalid();
    }
  }

  public UUID uuid(int part) {
    try {
      return UUID.fromString(parts.get(part));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  public long number(int part) {
    try {
      return Long.parseLong(parts.get(part));
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  private static InvalidInput invalid() {
    return new InvalidInput(
        "?cursor", "is not a cursor of this list; take nextCursor of the page before");
  }
}
