package oneaisle.shared.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import oneaisle.shared.trace.TraceContext;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type stable path that names the sort of problem
 * @param title the sort of problem in words
 * @param detail this problem in words
 * @param instance the path that was called
 * @param traceId finds this request in the logs of all services
 * @param details the domain's own fields, written beside the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String traceId,
    @JsonAnyGetter Map<String, Object> details) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(Refusal refusal, String instance) {
    return new Problem(
        refusal.type(),
        refusal.title(),
        refusal.kind().status(),
        refusal.getMessage(),
        instance,
        TraceContext.currentTraceId(),
        refusal.details());
  }

  /** A problem that HTTP itself has a name for. */
  public static Problem ofStatus(int status, String detail, String instance) {
    String title = HttpStatusTitle.of(status);
    return new Problem(
        "/problems/" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
        title,
        status,
        detail,
        instance,
        TraceContext.currentTraceId(),
        Map.of());
  }
}
