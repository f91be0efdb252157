package oneaisle.shared.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import oneaisle.shared.json.Json;
import oneaisle.shared.trace.TraceContext;

/**
 * The error page of the container itself: what never reaches JAX-RS is answered as a problem
 * document too.
 */
@WebServlet("/problem-page")
public class ProblemPage extends HttpServlet {

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Integer error = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    int status = error == null ? 404 : error;
    String detail =
        switch (status) {
          case 401 -> "The token is missing, expired or not one of ours.";
          case 404 -> "There is nothing at this path.";
          default -> "The request could not be handled.";
        };
    String instance = path == null ? request.getRequestURI() : path.toString();
    TraceContext trace = TraceContext.continuing(request.getHeader(TraceContext.HEADER));
    TraceContext.enter(trace); // whoever refused was ahead of the filter that begins traces
    byte[] body = Json.bytes(Problem.ofStatus(status, detail, instance));
    TraceContext.leave();
    response.setStatus(status);
    response.setHeader(TraceContext.HEADER, trace.traceparent());
    if (status == HttpServletResponse.SC_UNAUTHORIZED)
      response.setHeader("WWW-Authenticate", "Bearer");
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
