package oneaisle.system.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One way to spoil a good JSON body, so that every service must refuse it.
 *
 * @param how in words, for the message when it was taken
 * @param text what is sent
 */
public record SpoiltBody(String how, String text) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String BEYOND_INT = "99999999999999999999";

  /** Every way this operation's example can be spoilt. */
  public static List<SpoiltBody> of(Operation operation) {
    Operation.Body body = operation.body();
    List<SpoiltBody> spoilt = new ArrayList<>(ofAnyObject(body.example()));
    new Walk(body.example(), spoilt).spoil("", body.schema(), body.example());
    return spoilt;
  }

  private static List<SpoiltBody> ofAnyObject(JsonNode example) {
    String text = example.toString();
    String inside = text.substring(1, text.length() - 1);
    String further = inside.isEmpty() ? "" : "," + inside;
    List<SpoiltBody> spoilt =
        new ArrayList<>(
            List.of(
                new SpoiltBody("cut off", text.substring(0, text.length() - 1)),
                new SpoiltBody("not JSON", "{\"a\":"),
                new SpoiltBody("an XML document", "<order/>"),
                new SpoiltBody("two documents", text + text),
                new SpoiltBody("an array", "[]"),
                new SpoiltBody("an array around it", "[" + text + "]"),
                new SpoiltBody("a string", "\"text\""),
                new SpoiltBody("a number", "42"),
                new SpoiltBody("an unknown field", "{\"unheardOf\":1" + further + "}"),
                new SpoiltBody(
                    "nested too deep",
                    "{\"unheardOf\":" + "[".repeat(500) + "]".repeat(500) + further + "}")));
    if (!inside.isEmpty()) {
      spoilt.add(new SpoiltBody("a field twice", "{" + inside + "," + inside + "}"));
    }
    return spoilt;
  }

  /** Goes through an example beside its schema and spoils one place after the other. */
  private record Walk(JsonNode whole, List<SpoiltBody> spoilt) {

    void spoil(String pointer, JsonNode schema, JsonNode value) {
      if (value.isObject()) {
        spoilObject(pointer, schema, value);
      } else if (value.isArray()) {
        spoilArray(pointer, schema, value);
      } else {
        spoilLeaf(pointer, schema);
      }
    }

    private void spoilObject(String pointer, JsonNode schema, JsonNode value) {
      for (JsonNode required : schema.path("required")) {
        String name = required.asText();
        if (value.has(name)) {
          changed(pointer + "/" + name + " is missing", pointer, it -> it.remove(name));
          changed(pointer + "/" + name + " is null", pointer, it -> it.putNull(name));
        }
      }
      if (!pointer.isEmpty()) {
        replaced(pointer, "is a text", JSON.textNode("text"));
        replaced(pointer, "is a list", JSON.arrayNode());
        changed(pointer + " has an unknown field", pointer, it -> it.put("unheardOf", 1));
      }
      value
          .properties()
          .forEach(
              field ->
                  spoil(
                      pointer + "/" + field.getKey(),
                      schema.path("properties").path(field.getKey()),
                      field.getValue()));
    }

    private void spoilArray(String pointer, JsonNode schema, JsonNode value) {
      replaced(pointer, "is an object", JSON.objectNode());
      replaced(pointer, "is a text", JSON.textNode("text"));
      replaced(pointer, "holds null", JSON.arrayNode().addNull());
      if (schema.path("minItems").asInt() > 0) {
        replaced(pointer, "is empty", JSON.arrayNode());
      }
      if (!value.isEmpty() && schema.has("maxItems")) {
        ArrayNode tooMany = JSON.arrayNode();
        for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
          tooMany.add(value.get(0));
        }
        replaced(pointer, "is too long", tooMany);
      }
      if (!value.isEmpty()) {
        spoil(pointer + "/0", schema.path("items"), value.get(0));
      }
    }

    private void spoilLeaf(String pointer, JsonNode schema) {
      replaced(pointer, "is an object", JSON.objectNode().put("a", 1));
      replaced(pointer, "is a list", JSON.arrayNode().add(1));
      switch (schema.path("type").asText()) {
        case "integer", "number" -> spoilNumber(pointer, schema);
        case "boolean" -> replaced(pointer, "is a text", JSON.textNode("yes"));
        default -> spoilText(pointer, schema);
      }
    }

    private void spoilNumber(String pointer, JsonNode schema) {
      replaced(pointer, "is a text", JSON.textNode("many"));
      replaced(pointer, "is a digit in a text", JSON.textNode("1"));
      if (schema.path("type").asText().equals("integer")) {
        replaced(pointer, "is a fraction", JSON.numberNode(1.5));
        replaced(pointer, "overflows", JSON.numberNode(new java.math.BigInteger(BEYOND_INT)));
      }
      if (schema.has("minimum")) {
        replaced(pointer, "is too small", JSON.numberNode(schema.get("minimum").asLong() - 1));
      }
      if (schema.has("maximum")) {
        replaced(pointer, "is too large", JSON.numberNode(schema.get("maximum").asLong() + 1));
      }
    }

    private void spoilText(String pointer, JsonNode schema) {
      replaced(pointer, "is a number", JSON.numberNode(7));
      replaced(pointer, "is a truth value", JSON.booleanNode(true));
      int longest = schema.path("maxLength").asInt(100_000);
      replaced(pointer, "is too long", JSON.textNode("9".repeat(longest + 1)));
      if (schema.has("enum")) {
        replaced(pointer, "is none of the allowed", JSON.textNode("NO_SUCH_THING"));
      }
      if (List.of("uuid", "date-time", "date", "email").contains(schema.path("format").asText())) {
        replaced(pointer, "is no " + schema.path("format").asText(), JSON.textNode("nonsense"));
      }
      if (schema.has("pattern")) {
        replaced(pointer, "does not match", JSON.textNode("\u0000 \ud83d\ude48"));
      }
    }

    private void changed(String how, String pointer, Consumer<ObjectNode> change) {
      JsonNode copy = whole.deepCopy();
      change.accept((ObjectNode) copy.at(pointer));
      spoilt.add(new SpoiltBody(how, copy.toString()));
    }

    private void replaced(String pointer, String how, JsonNode value) {
      int last = pointer.lastIndexOf('/');
      JsonNode copy = whole.deepCopy();
      JsonNode parent = copy.at(pointer.substring(0, last));
      String name = pointer.substring(last + 1);
      if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else if (parent instanceof ArrayNode array) {
        array.set(Integer.parseInt(name), value);
      }
      spoilt.add(new SpoiltBody(pointer + " " + how, copy.toString()));
    }
  }
}
