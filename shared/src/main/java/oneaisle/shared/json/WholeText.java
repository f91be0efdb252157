package oneaisle.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Text of whole characters. JSON can write half of one, an escaped surrogate without its other
 * half; no database and no answer could give that back.
 */
final class WholeText extends StringDeserializer {

  private static final long serialVersionUID = 1L;

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = super.deserialize(parser, context);
    if (text != null && !isWhole(text))
      throw JsonMappingException.from(parser, "has half of a character (an unpaired surrogate)");
    return text;
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) continue;
      boolean pair =
          Character.isHighSurrogate(c)
              && ++i < text.length()
              && Character.isLowSurrogate(text.charAt(i));
      if (!pair) return false;
    }
    return true;
  }
}
