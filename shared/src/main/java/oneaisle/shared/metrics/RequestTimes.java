package oneaisle.shared.metrics;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.logging.Logger;
import oneaisle.shared.trace.TraceContext;

/**
 * Measures every request, and logs those that were slow, that failed, or whose caller has the trace
 * recorded. A route is named by its template, not by the path that was called: there are too many
 * paths for a metric, and a path or query may name a person. Inside the trace filter, so that the
 * line carries the trace.
 */
@Provider
@PreMatching
@Priority(2)
public class RequestTimes implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Logger LOG = Logger.getLogger(RequestTimes.class.getName());
  private static final Duration SLOW = Duration.ofSeconds(1);
  private static final String BEGAN = RequestTimes.class.getName();

  @Inject private RequestTimers timers;

  @Context private ResourceInfo matched;

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(BEGAN, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(BEGAN) instanceof Long began)) return;
    Method resource = matched.getResourceMethod();
    String method = resource == null ? "any" : request.getMethod();
    String route = resource == null ? "none" : route(resource);
    Duration time = Duration.ofNanos(System.nanoTime() - began);
    timers.answered(method, route, response.getStatus(), time);
    if (TraceContext.isRecorded() || response.getStatus() >= 500 || time.compareTo(SLOW) > 0)
      LOG.info(
          method + " " + route + " " + response.getStatus() + " in " + time.toMillis() + " ms");
  }

  private static String route(Method resource) {
    return path(resource.getDeclaringClass().getAnnotation(Path.class))
        + path(resource.getAnnotation(Path.class));
  }

  private static String path(Path path) {
    if (path == null || path.value().equals("/")) return "";
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }
}
