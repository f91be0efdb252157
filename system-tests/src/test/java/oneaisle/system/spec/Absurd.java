package oneaisle.system.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import oneaisle.system.spec.Operation.Parameter;

/** Values of a query parameter that nobody can have meant. */
public final class Absurd {

  /** Reads like a cursor, of more parts than any list has. */
  private static final String TOO_MANY_PARTS =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("a\u001fb\u001fc\u001fd\u001fe".getBytes(StandardCharsets.UTF_8));

  /** Fits no code, number, date or id. */
  private static final String NONSENSE = "non sense";

  private Absurd() {}

  public static List<String> valuesOf(Parameter parameter) {
    JsonNode schema = parameter.schema();
    if (parameter.name().equals("limit")) {
      return List.of("0", "-1", "201", "many", "1.5", "99999999999999999999");
    }
    if (parameter.name().equals("cursor")) {
      return List.of("garbage!", TOO_MANY_PARTS, "\ud83d\ude48", "x".repeat(2_000));
    }
    if (schema.has("enum") || schema.has("format") || schema.has("pattern")) {
      return List.of(NONSENSE, "\u0000");
    }
    return switch (schema.path("type").asText()) {
      case "integer", "number", "boolean" -> List.of(NONSENSE, "NaN");
      default ->
          schema.has("maxLength")
              ? List.of("x".repeat(schema.get("maxLength").asInt() + 1))
              : List.of();
    };
  }
}
