package oneaisle.inventory.reservation.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.IntSupplier;
import oneaisle.shared.metrics.Durations;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How many requests share a transaction, how long they waited for it, and how many wait now. */
@ApplicationScoped
class CombinedWritesMeter {

  @Inject private MetricRegistry registry;

  private Histogram sizes;
  private Durations waits;
  private Counter fallbacks;

  @PostConstruct
  void register() {
    sizes =
        registry.histogram(
            about("oneaisle_combined_requests", "Reservation requests that share a transaction"));
    waits =
        Durations.register(
            registry, "oneaisle_combined_wait_seconds", "From asking until the transaction begins");
    fallbacks =
        registry.counter(
            about(
                "oneaisle_combined_fallbacks",
                "Shared transactions that failed, so that each request got its own"));
  }

  void watch(IntSupplier length) {
    registry.gauge(
        about("oneaisle_combined_waiting", "Reservation requests without an answer yet"),
        length::getAsInt);
  }

  void decides(List<WaitingQuestion<?>> together) {
    sizes.update(together.size());
    together.forEach(question -> waits.add(question.age().toNanos()));
  }

  void fellBack() {
    fallbacks.inc();
  }

  private static Metadata about(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }
}
