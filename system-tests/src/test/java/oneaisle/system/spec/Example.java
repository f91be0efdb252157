package oneaisle.system.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a value that fits a schema, out of the schema's own examples where it has some. */
final class Example {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final OpenApi document;

  Example(OpenApi document) {
    this.document = document;
  }

  JsonNode of(JsonNode schemaOrReference) {
    JsonNode schema = document.resolved(schemaOrReference);
    for (String given : new String[] {"example", "default"}) {
      if (schema.has(given)) {
        return schema.get(given);
      }
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    for (String composed : new String[] {"allOf", "oneOf", "anyOf"}) {
      if (schema.has(composed)) {
        return ofParts(composed, schema);
      }
    }
    return switch (schema.path("type").asText("object")) {
      case "string" -> JSON.textNode(text(schema));
      case "integer" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
      case "number" -> JSON.numberNode(schema.path("minimum").asDouble(1));
      case "boolean" -> JSON.booleanNode(true);
      case "array" -> JSON.arrayNode().add(of(schema.path("items")));
      default -> object(schema);
    };
  }

  private JsonNode ofParts(String composed, JsonNode schema) {
    JsonNode first = of(schema.get(composed).get(0));
    if (!composed.equals("allOf") || !first.isObject()) {
      return first;
    }
    ObjectNode whole = JSON.objectNode();
    schema.get(composed).forEach(part -> whole.setAll((ObjectNode) of(part)));
    whole.setAll(object(schema));
    return whole;
  }

  private ObjectNode object(JsonNode schema) {
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> object.set(property.getKey(), of(property.getValue())));
    return object;
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> "01900000-0000-7000-8000-00000000eeee";
      case "date-time" -> "2026-01-15T10:00:00Z";
      case "date" -> "2026-01-15";
      case "email" -> "someone@example.org";
      default -> "X".repeat(Math.max(1, schema.path("minLength").asInt(1)));
    };
  }
}
