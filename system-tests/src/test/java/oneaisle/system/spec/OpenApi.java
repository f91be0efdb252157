package oneaisle.system.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import oneaisle.local.Application;
import oneaisle.local.Folders;
import oneaisle.system.stack.TheStack;

/** One service's OpenAPI document, as far as a test needs to read it. */
public final class OpenApi {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private final Application service;
  private final JsonNode root;

  private OpenApi(Application service, JsonNode root) {
    this.service = service;
    this.root = root;
  }

  /** The document as it is kept in the repository. */
  public static OpenApi written(Application service) {
    String name =
        switch (service) {
          case INVENTORY -> "inventory.yaml";
          case ORDERS -> "order.yaml";
          case CUSTOMERS -> "customer.yaml";
        };
    Path file = Folders.sourceRoot().resolve("openapi").resolve(name);
    try {
      return new OpenApi(service, YAML.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The document as the running service hands it out. */
  public static OpenApi served(Application service) {
    URI address = URI.create(TheStack.get().application(service).url() + "/openapi");
    try (var document = address.toURL().openStream()) {
      return new OpenApi(service, YAML.readTree(document));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + address, e);
    }
  }

  /** All operations of all documents in the repository. */
  public static List<Operation> everyOperation() {
    return Arrays.stream(Application.values())
        .flatMap(service -> written(service).operations().stream())
        .toList();
  }

  public List<Operation> operations() {
    String prefix = prefix();
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        entry -> {
                          if (METHODS.contains(entry.getKey())) {
                            operations.add(
                                operation(
                                    entry.getKey().toUpperCase(Locale.ROOT),
                                    prefix + path.getKey(),
                                    path.getValue(),
                                    entry.getValue()));
                          }
                        }));
    return operations;
  }

  /** The path of the first server, unless the paths begin with it themselves. */
  private String prefix() {
    String expected = "/" + service.schema() + "/v1";
    boolean written =
        root.path("paths").properties().stream()
            .anyMatch(path -> path.getKey().startsWith(expected + "/"));
    return written ? "" : expected;
  }

  private Operation operation(String method, String path, JsonNode item, JsonNode definition) {
    JsonNode security =
        definition.has("security") ? definition.get("security") : root.path("security");
    List<Integer> statuses =
        Stream.of(definition.path("responses"), root.path("x-responses-anywhere"))
            .flatMap(responses -> responses.properties().stream())
            .map(response -> Integer.valueOf(response.getKey()))
            .toList();
    return new Operation(
        service,
        method,
        path,
        security.isEmpty(),
        texts(definition.path("x-roles")),
        Stream.concat(children(item, "parameters"), children(definition, "parameters"))
            .map(this::parameter)
            .toList(),
        body(definition),
        statuses);
  }

  private Operation.Parameter parameter(JsonNode parameterOrReference) {
    JsonNode parameter = resolved(parameterOrReference);
    JsonNode example =
        parameter.has("example")
            ? parameter.get("example")
            : new Example(this).of(parameter.path("schema"));
    return new Operation.Parameter(
        parameter.path("name").asText(),
        parameter.path("in").asText(),
        parameter.path("required").asBoolean(),
        resolved(parameter.path("schema")),
        example.asText());
  }

  private Operation.Body body(JsonNode definition) {
    JsonNode content = resolved(definition.path("requestBody")).path("content");
    if (content.isEmpty()) {
      return null;
    }
    String mediaType =
        content.has("application/json")
            ? "application/json"
            : content.properties().iterator().next().getKey();
    JsonNode media = content.path(mediaType);
    JsonNode example = media.path("example");
    if (example.isMissingNode() && !media.path("examples").isEmpty()) {
      example = resolved(media.path("examples").iterator().next()).path("value");
    }
    if (example.isMissingNode()) {
      example = new Example(this).of(media.path("schema"));
    }
    return new Operation.Body(mediaType, whole(media.path("schema")), example);
  }

  /** The schema with all references and compositions written out, as deep as it goes. */
  private JsonNode whole(JsonNode schemaOrReference) {
    JsonNode schema = resolved(schemaOrReference);
    if (schema.has("items")) {
      ObjectNode copy = schema.deepCopy();
      copy.set("items", whole(schema.get("items")));
      return copy;
    }
    if (!schema.has("allOf") && !schema.has("properties")) {
      return schema;
    }
    if (schema.has("allOf") && !whole(schema.get("allOf").get(0)).has("properties")) {
      return whole(schema.get("allOf").get(0)); // a code or a number, described further
    }
    ObjectNode merged = YAML.createObjectNode().put("type", "object");
    ObjectNode properties = merged.putObject("properties");
    ArrayNode required = merged.putArray("required");
    Stream.concat(children(schema, "allOf").map(this::whole), Stream.of(schema))
        .forEach(
            part -> {
              part.path("properties")
                  .properties()
                  .forEach(one -> properties.set(one.getKey(), whole(one.getValue())));
              part.path("required").forEach(required::add);
            });
    return merged;
  }

  /** What a reference points at; anything else is itself. */
  public JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(root.at(node.get("$ref").asText().substring(1))) : node;
  }

  private static Stream<JsonNode> children(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false);
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
