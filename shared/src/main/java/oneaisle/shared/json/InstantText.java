package oneaisle.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.Instant;

/** An instant is a text of RFC 3339. A number would be read as seconds, and most mean millis. */
final class InstantText extends InstantDeserializer<Instant> {

  @Serial private static final long serialVersionUID = 1;

  InstantText() {
    super(InstantDeserializer.INSTANT, java.time.format.DateTimeFormatter.ISO_INSTANT);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.hasToken(JsonToken.VALUE_STRING)) return super.deserialize(parser, context);
    return (Instant) context.handleUnexpectedToken(Instant.class, parser);
  }
}
