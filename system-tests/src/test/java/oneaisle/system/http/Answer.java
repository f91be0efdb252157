package oneaisle.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What came back. Knows its question, so that a failed expectation tells the whole exchange. */
public record Answer(Call call, int status, HttpHeaders headers, byte[] bytes) {

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return Call.JSON.readTree(bytes);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + this, e);
    }
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** Insists on one of the statuses. */
  public Answer expecting(int... statuses) {
    assertThat(Arrays.stream(statuses).anyMatch(expected -> expected == status))
        .as("expected %s of %s", Arrays.toString(statuses), this)
        .isTrue();
    return this;
  }

  public Answer ok() {
    return expecting(200, 201, 202, 204);
  }

  /** Insists on a refusal that is a complete problem document. */
  public JsonNode refusedWith(int... statuses) {
    expecting(statuses);
    assertThat(whatIsWrongAsProblem()).as("%s", this).isEmpty();
    return json();
  }

  /** Why this is not a complete problem document; empty when it is one. */
  public Optional<String> whatIsWrongAsProblem() {
    String type = header("Content-Type").orElse("");
    if (!type.startsWith("application/problem+json")) {
      return Optional.of("Content-Type is '" + type + "' and not application/problem+json");
    }
    JsonNode problem;
    try {
      problem = Call.JSON.readTree(bytes);
    } catch (IOException e) {
      return Optional.of("the body is not JSON");
    }
    for (String field : new String[] {"type", "title", "traceId"}) {
      if (problem.path(field).asText().isBlank() || !problem.path(field).isTextual()) {
        return Optional.of("the problem has no " + field);
      }
    }
    if (problem.path("status").asInt() != status) {
      return Optional.of("the problem says status " + problem.path("status"));
    }
    return text().contains("Exception") || text().contains("\\tat ")
        ? Optional.of("the problem shows the inside of the service")
        : Optional.empty();
  }

  @Override
  public String toString() {
    String body = text().length() <= 1_000 ? text() : text().substring(0, 1_000) + "…";
    return call + " → " + status + " " + body;
  }
}
