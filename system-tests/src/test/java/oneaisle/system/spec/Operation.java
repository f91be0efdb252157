package oneaisle.system.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneaisle.local.Application;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.people.Connector;

/**
 * One operation of an OpenAPI document.
 *
 * @param path the whole path template, with the service's prefix
 * @param roles who may call it; empty for a public one
 * @param parameters all of them, references resolved
 * @param body the request body by its media type; null where there is none
 * @param statuses all it may answer
 */
public record Operation(
    Application service,
    String method,
    String path,
    boolean isPublic,
    List<String> roles,
    List<Parameter> parameters,
    Body body,
    List<Integer> statuses) {

  public static final List<String> ALL_ROLES =
      List.of("shopper", "associate", "manager", "agent", "supervisor", "admin", "service");

  /**
   * @param in {@code path}, {@code query} or {@code header}
   * @param example a value that would do
   */
  public record Parameter(
      String name, String in, boolean required, JsonNode schema, String example) {}

  /** What is sent: its media type, its shape and a whole example. */
  public record Body(String mediaType, JsonNode schema, JsonNode example) {

    public boolean isJson() {
      return mediaType.equals("application/json");
    }
  }

  public List<Parameter> parametersIn(String where) {
    return parameters.stream().filter(parameter -> parameter.in().equals(where)).toList();
  }

  public Optional<Body> bodyIfAny() {
    return Optional.ofNullable(body);
  }

  public List<String> wrongRoles() {
    return ALL_ROLES.stream().filter(role -> !roles.contains(role)).toList();
  }

  /**
   * What the document does not say about the answer; empty where its status is among the
   * documented.
   */
  public Optional<String> whatIsUndocumented(Answer answer) {
    return statuses.contains(answer.status())
        ? Optional.empty()
        : Optional.of(this + " is documented with " + statuses + ": " + answer);
  }

  /** A stream stays open, so its answer never ends. */
  public boolean isStream() {
    return path.endsWith("/stream");
  }

  /** Its caller is a connector that signs, not a person with a token. */
  public boolean isSigned() {
    return parametersIn("header").stream()
        .anyMatch(header -> header.name().equals(Connector.SIGNATURE));
  }

  /** A call as the document's own examples have it, with these values in the path. */
  public Call call(PathValues values) {
    Call call = Call.to(method, filled(values) + requiredQuery());
    for (Parameter header : parametersIn("header")) {
      if (header.required() && !header.name().equals(Connector.SIGNATURE)) {
        call = call.header(header.name(), header.example());
      }
    }
    if (body == null) {
      return call;
    }
    return body.isJson()
        ? with(call, "application/json", body.example().toString())
        : call.body(body.mediaType(), body.example().asText());
  }

  /** The call with this body, signed where that is asked for. */
  public Call with(Call call, String contentType, String text) {
    Call whole = call.body(contentType, text);
    return isSigned() ? Connector.signed(whole) : whole;
  }

  /** Says what to put into a place of the path. */
  @FunctionalInterface
  public interface PathValues {
    String of(Operation operation, Parameter parameter);
  }

  private String filled(PathValues values) {
    String filled = path;
    for (Parameter parameter : parametersIn("path")) {
      filled = filled.replace("{" + parameter.name() + "}", values.of(this, parameter));
    }
    return filled;
  }

  private String requiredQuery() {
    List<String> pairs = new ArrayList<>();
    for (Parameter parameter : parametersIn("query")) {
      if (parameter.required()) {
        pairs.add(parameter.name() + "=" + Escaped.query(parameter.example()));
      }
    }
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
