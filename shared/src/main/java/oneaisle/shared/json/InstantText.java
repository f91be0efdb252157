package oneaisle.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;

/**
 * An instant is a text of RFC 3339. A number would be read as seconds, and most mean millis. From a
 * caller it is also of a time that a database can keep, and everybody read again.
 */
final class InstantText extends InstantDeserializer<Instant> {

  @Serial private static final long serialVersionUID = 1;

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private final boolean bounded;

  /**
   * @param bounded refuses times before 1970 and after 9999
   */
  InstantText(boolean bounded) {
    super(InstantDeserializer.INSTANT, java.time.format.DateTimeFormatter.ISO_INSTANT);
    this.bounded = bounded;
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING))
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    Instant instant = super.deserialize(parser, context);
    if (bounded && instant != null && (instant.isBefore(FIRST) || !instant.isBefore(END)))
      throw JsonMappingException.from(parser, "must be in the years 1970 to 9999");
    return instant;
  }
}
