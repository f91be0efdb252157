package oneaisle.shared.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * One timer for each route and status: the metric {@code oneaisle_http_request_seconds}. The unit
 * is in its name because the platform writes a unit of its own wrongly.
 */
@ApplicationScoped
public class RequestTimers {

  private static final Metadata ABOUT =
      Metadata.builder()
          .withName("oneaisle_http_request_seconds")
          .withDescription("Requests by route and status; a stream counts until its first byte")
          .build();

  private record Series(String method, String route, int status) {}

  @Inject private MetricRegistry registry;

  private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

  void answered(String method, String route, int status, Duration time) {
    timers.computeIfAbsent(new Series(method, route, status), this::timer).update(time);
  }

  private Timer timer(Series series) {
    return registry.timer(
        ABOUT,
        new Tag("method", series.method()),
        new Tag("route", series.route()),
        new Tag("status", String.valueOf(series.status())));
  }
}
