package oneaisle.shared.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How long requests take, by route and status: {@code oneaisle_http_request_seconds}. */
@ApplicationScoped
public class RequestTimers {

  private record Series(String method, String route, int status) {}

  @Inject private MetricRegistry registry;

  private final Map<Series, Durations> durations = new ConcurrentHashMap<>();

  void answered(String method, String route, int status, Duration time) {
    durations
        .computeIfAbsent(new Series(method, route, status), this::register)
        .add(time.toNanos());
  }

  private Durations register(Series series) {
    return Durations.register(
        registry,
        "oneaisle_http_request_seconds",
        "Requests by route and status; a stream counts until its first byte",
        new Tag("method", series.method()),
        new Tag("route", series.route()),
        new Tag("status", String.valueOf(series.status())));
  }
}
