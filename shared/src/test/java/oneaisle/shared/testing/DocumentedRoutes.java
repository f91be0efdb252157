package oneaisle.shared.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The document that people read says exactly what the routes do. A service's test names its package
 * and document, and which records are schemas.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reading all classes takes seconds
public abstract class DocumentedRoutes {

  private final JsonNode document;
  private final List<Class<?>> classes;

  /**
   * @param service the package: {@code oneaisle.inventory}
   * @param file the document's name in {@code openapi}
   */
  protected DocumentedRoutes(String service, String file) {
    document = read(file);
    classes =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service, "oneaisle.shared.deadletter")
                .stream()
                .<Class<?>>map(JavaClass::reflect)
                .toList();
  }

  /** The records that must have a schema, by the schema's name. */
  protected abstract Map<String, Class<?>> schemas(List<Class<?>> classes);

  @Test
  void every_route_is_described_and_nothing_else_is() {
    assertThat(described().keySet()).isEqualTo(routes().keySet());
  }

  @Test
  void the_roles_are_those_that_are_checked() {
    routes()
        .forEach(
            (route, method) ->
                assertThat(texts(described().get(route).get("x-roles")))
                    .as(route)
                    .isEqualTo(roles(method)));
  }

  @Test
  void a_route_for_anybody_says_so() {
    routes()
        .forEach(
            (route, method) ->
                assertThat(described().get(route).has("security"))
                    .as(route)
                    .isEqualTo(method.isAnnotationPresent(PermitAll.class)));
  }

  @Test
  void the_parameters_are_those_that_are_read() {
    routes()
        .forEach(
            (route, method) -> {
              Set<String> described = parameters(described().get(route), "query");
              Set<String> headers = parameters(described().get(route), "header");
              assertThat(described).as(route).isEqualTo(names(method, QueryParam.class));
              assertThat(headers).as(route).isEqualTo(names(method, HeaderParam.class));
            });
  }

  @Test
  void the_schemas_have_the_fields_of_the_records() {
    JsonNode schemas = document.at("/components/schemas");
    schemas(classes)
        .forEach(
            (name, type) ->
                assertThat(fieldNames(schemas.at("/" + name + "/properties")))
                    .as(name)
                    .isEqualTo(components(type)));
  }

  @Test
  void the_choices_are_those_of_the_enums() {
    JsonNode schemas = document.at("/components/schemas");
    Stream<Class<?>> enums =
        classes.stream().filter(Class::isEnum).filter(type -> schemas.has(type.getSimpleName()));
    enums.forEach(
        type ->
            assertThat(texts(schemas.get(type.getSimpleName()).get("enum")))
                .as(type.getSimpleName())
                .isEqualTo(
                    Arrays.stream(type.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.toSet())));
  }

  @Test
  void every_operation_has_a_name_of_its_own() {
    Set<String> names = new TreeSet<>();
    described()
        .forEach(
            (route, operation) -> {
              assertThat(names.add(operation.path("operationId").asText())).as(route).isTrue();
              assertThat(operation.path("summary").asText()).as(route).isNotBlank();
            });
  }

  @Test
  void every_error_is_a_problem_with_an_example_of_its_own() {
    errors()
        .forEach(
            (error, answer) -> {
              JsonNode example = answer.at("/content/application~1problem+json/example");
              assertThat(error).endsWith(" " + example.path("status").asText("without example"));
              assertThat(fieldNames(example)).as(error).contains("type", "title", "detail");
            });
  }

  @Test
  void every_property_that_does_not_speak_for_itself_has_an_example() {
    assertThat(MissingExamples.in(document)).isEmpty();
  }

  private Map<String, Method> routes() {
    Map<String, Method> routes = new TreeMap<>();
    for (Class<?> type : classes) {
      if (!type.isAnnotationPresent(Path.class)) continue;
      for (Method method : type.getDeclaredMethods()) {
        for (Annotation annotation : method.getAnnotations()) {
          HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
          if (verb != null) routes.put(verb.value() + " " + path(type, method), method);
        }
      }
    }
    return routes;
  }

  private static String path(Class<?> type, Method method) {
    String own =
        method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "";
    return ("/" + type.getAnnotation(Path.class).value() + "/" + own)
        .replaceAll("/+", "/")
        .replaceAll("/$", "");
  }

  private Map<String, JsonNode> described() {
    Map<String, JsonNode> operations = new TreeMap<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (operation.getKey().equals("parameters")) return;
                          String verb = operation.getKey().toUpperCase(java.util.Locale.ROOT);
                          operations.put(verb + " " + path.getKey(), operation.getValue());
                        }));
    return operations;
  }

  /** What each route answers when it does not do what was asked, by route and status. */
  private Map<String, JsonNode> errors() {
    Map<String, JsonNode> errors = new TreeMap<>();
    document
        .get("x-responses-anywhere")
        .properties()
        .forEach(any -> errors.put("anywhere " + any.getKey(), resolved(any.getValue())));
    described()
        .forEach(
            (route, operation) ->
                operation
                    .get("responses")
                    .properties()
                    .forEach(
                        response -> {
                          if (response.getKey().matches("2..|304")) return;
                          errors.put(
                              route + " " + response.getKey(), resolved(response.getValue()));
                        }));
    return errors;
  }

  private static Set<String> roles(Method method) {
    if (method.isAnnotationPresent(PermitAll.class)) return Set.of();
    RolesAllowed own = method.getAnnotation(RolesAllowed.class);
    RolesAllowed allowed =
        own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    return new TreeSet<>(List.of(allowed.value()));
  }

  private Set<String> parameters(JsonNode operation, String in) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(this::resolved)
        .filter(parameter -> parameter.get("in").asText().equals(in))
        .map(parameter -> parameter.get("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Method method, Class<? extends Annotation> kind) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      Annotation found = parameter.getAnnotation(kind);
      if (found instanceof QueryParam query) names.add(query.value());
      if (found instanceof HeaderParam header) names.add(header.value());
      if (parameter.isAnnotationPresent(BeanParam.class) && kind == QueryParam.class) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          names.add(field.getAnnotation(QueryParam.class).value());
        }
      }
    }
    return names;
  }

  private static Set<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> component.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static Set<String> fieldNames(JsonNode node) {
    return node.properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode read(String file) {
    try {
      return new YAMLMapper()
          .readTree(Files.readAllBytes(java.nio.file.Path.of("..", "openapi", file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
