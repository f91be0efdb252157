package oneaisle.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;

/**
 * What Bean Validation finds wrong, each with a JSON pointer. A mapper of its own because the
 * platform brings one for this exception, and the more specific mapper wins.
 */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  @Context private UriInfo uri;

  @Override
  public Response toResponse(ConstraintViolationException failure) {
    List<Violation> violations =
        failure.getConstraintViolations().stream()
            .map(found -> new Violation(pointer(found), found.getMessage()))
            .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::message))
            .toList();
    Problem problem = Problem.of(new InvalidInput(violations), uri.getRequestUri().getRawPath());
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /**
   * {@code put.request.lines[0].quantity} is {@code /lines/0/quantity}; a plain parameter is {@code
   * ?name}.
   */
  private static String pointer(ConstraintViolation<?> found) {
    StringBuilder pointer = new StringBuilder();
    String parameter = "";
    for (Path.Node node : found.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) parameter = node.getName();
      if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
      if (node.getKey() != null) pointer.append('/').append(node.getKey());
      if (node.getKind() == ElementKind.PROPERTY && node.getName() != null)
        pointer.append('/').append(node.getName());
    }
    return pointer.length() == 0 && !parameter.isEmpty() ? "?" + parameter : pointer.toString();
  }
}
