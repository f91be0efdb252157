package oneaisle.shared.testing.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/**
 * Listens to its own events; the event {@code Mirrored} counts another tally, {@code Poison} always
 * fails.
 */
@ApplicationScoped
public class ProbeConsumer implements Subscriber {

  private static final List<Event> SEEN = new CopyOnWriteArrayList<>();
  private static volatile boolean curing;

  @Inject private CountUp countUp;

  public record Mirrored(UUID id) {}

  @Override
  public String name() {
    return "probe";
  }

  @Override
  public String topic() {
    return "oneaisle.probe.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("Counted", "Mirrored", "Poison");
  }

  @Override
  public void on(Event event) {
    switch (event.type()) {
      case "Mirrored" -> countUp.count(event.as(Mirrored.class).id());
      case "Poison" -> {
        if (!curing) throw new IllegalStateException("cannot swallow this");
      }
      default -> {
        // seen, and nothing to do
      }
    }
    SEEN.add(event);
  }

  public static List<Event> seen() {
    return SEEN;
  }

  public static void cure(boolean on) {
    curing = on;
  }
}
