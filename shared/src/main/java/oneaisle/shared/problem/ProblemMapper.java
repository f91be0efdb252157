package oneaisle.shared.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.shared.persistence.SqlErrors;

/** Every error of every route leaves through here, as a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Context private UriInfo uri;

  @Override
  public Response toResponse(Throwable failure) {
    Refusal refusal = refusalIn(failure);
    if (refusal != null) return answer(refusal);
    if (failure instanceof WebApplicationException http) return answer(http);
    if (SqlErrors.isConflict(failure)) return answer(new Busy());
    if (SqlErrors.isUnreachable(failure)) return answer(new DependencyUnavailable("The database"));
    if (SqlErrors.isUnfitText(failure)) return unfit();
    if (isOpenCircuit(failure)) return answer(new DependencyUnavailable("Another service"));
    LOG.log(Level.SEVERE, "A request failed: " + failure, failure);
    return answer(
            Problem.ofStatus(
                500, "This should not have happened; the trace id helps us to find it.", path()))
        .build();
  }

  /** Where it stands in the path, the path leads nowhere. */
  private Response unfit() {
    if (!isAscii(uri.getPath()))
      return answer(Problem.ofStatus(404, "There is nothing at this path.", path())).build();
    String pointer =
        uri.getQueryParameters().entrySet().stream()
            .filter(parameter -> !parameter.getValue().stream().allMatch(ProblemMapper::isAscii))
            .map(parameter -> "?" + parameter.getKey())
            .findFirst()
            .orElse("");
    return answer(new InvalidInput(pointer, "has characters that no code has"));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private Response answer(Refusal refusal) {
    Response.ResponseBuilder response = answer(Problem.of(refusal, path()));
    if (refusal.retryAfterSeconds() > 0)
      response.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
    if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED)
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return response.build();
  }

  /**
   * What JAX-RS refuses by itself: unknown paths, methods and media types, parameters that do not
   * parse.
   */
  private Response answer(WebApplicationException http) {
    if (isUnreadableQuery(http)) {
      return answer(new InvalidInput("?", "a query parameter cannot be read as what it should be"));
    }
    int status = http.getResponse().getStatus();
    // who refuses an encoding says so which ones there are (RFC 9110, 15.5.16)
    String encodings = http.getResponse().getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    String detail =
        switch (status) {
          case 404 -> "There is nothing at this path.";
          case 405 -> "This path does not take this method.";
          case 406 -> "This path cannot answer in the media type asked for.";
          case 415 ->
              encodings == null
                  ? "This path does not take this Content-Type."
                  : "This path does not take this Content-Encoding; it takes " + encodings + ".";
          case 400 -> "The request could not be read.";
          default -> "The request could not be handled.";
        };
    if (status >= 500) LOG.log(Level.SEVERE, "A request failed: " + http, http);
    Response.ResponseBuilder response = answer(Problem.ofStatus(status, detail, path()));
    String allow = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
    if (allow != null) response.header(HttpHeaders.ALLOW, allow);
    if (encodings != null) response.header(HttpHeaders.ACCEPT_ENCODING, encodings);
    return response.build();
  }

  private Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }

  private String path() {
    return uri == null || uri.getRequestUri() == null ? null : uri.getRequestUri().getRawPath();
  }

  /** A refusal may come wrapped by the container (transaction at commit, parameter conversion). */
  static Refusal refusalIn(Throwable failure) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth++ < 10; t = t.getCause()) {
      if (t instanceof Refusal refusal) return refusal;
    }
    return null;
  }

  /** JAX-RS calls a query parameter that does not parse "not found"; only its class name tells. */
  private static boolean isUnreadableQuery(WebApplicationException http) {
    return http.getClass().getSimpleName().equals("QueryParamException");
  }

  private static boolean isOpenCircuit(Throwable failure) {
    return failure
        instanceof org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
  }
}
