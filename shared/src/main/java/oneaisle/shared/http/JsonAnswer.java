package oneaisle.shared.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What another service answered.
 *
 * @param body the answer of a 2xx; null for any other status or an empty body
 * @param problem the problem document of a 4xx; null otherwise
 */
public record JsonAnswer<T>(int status, T body, JsonNode problem) {

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /**
   * The last part of the problem's type: {@code insufficient-stock}; empty where there is no
   * problem.
   */
  public String problemName() {
    if (problem == null) return "";
    String type = problem.path("type").asText("");
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
