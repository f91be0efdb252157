package oneaisle.shared.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The properties of a document whose reader would see "string" or 0: they have no example, and
 * their schema does not say by itself what they look like.
 */
final class MissingExamples {

  private static final Set<String> TELLING_FORMATS = Set.of("uuid", "date", "date-time");
  private static final Set<String> TELLING_TYPES = Set.of("boolean", "array");

  private final JsonNode document;
  private final Set<String> names = new TreeSet<>();

  private MissingExamples(JsonNode document) {
    this.document = document;
  }

  static Set<String> in(JsonNode document) {
    MissingExamples missing = new MissingExamples(document);
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema -> missing.collect(schema.getKey(), schema.getValue()));
    return missing.names;
  }

  private void collect(String name, JsonNode schema) {
    if (schema.has("items")) collect(name + "[]", schema.get("items"));
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String path = name + "." + property.getKey();
              if (!isClear(property.getValue())) names.add(path);
              collect(path, property.getValue());
            });
  }

  private boolean isClear(JsonNode schema) {
    if (schema.has("$ref")) return isClear(document.at(schema.get("$ref").asText().substring(1)));
    return schema.has("example")
        || schema.has("enum")
        || schema.has("properties")
        || TELLING_FORMATS.contains(schema.path("format").asText())
        || TELLING_TYPES.contains(schema.path("type").asText())
        || (schema.has("allOf") && isClear(schema.get("allOf").get(0)));
  }
}
