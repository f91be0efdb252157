package oneaisle.shared.testing.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final Map<String, Object> TRANSACTIONS = new ConcurrentHashMap<>();
  private static volatile boolean curing;

  @Inject private CountUp countUp;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  public record Mirrored(UUID id) {}

  public record Poison(UUID id) {}

  public record DeadlyPoison(UUID id) {}

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
    return Set.of("Counted", "Mirrored", "Poison", "DeadlyPoison");
  }

  @Override
  public boolean takesTogether() {
    return true;
  }

  @Override
  public void on(Event event) {
    TRANSACTIONS.put(event.subject(), transaction.getTransactionKey());
    switch (event.type()) {
      case "Mirrored" -> countUp.count(event.as(Mirrored.class).id());
      case "Poison" -> {
        if (!curing) throw new IllegalStateException("cannot swallow this");
      }
      case "DeadlyPoison" -> throw new StackOverflowError("of one event");
      default -> {
        // seen, and nothing to do
      }
    }
    SEEN.add(event);
  }

  public static List<Event> seen() {
    return SEEN;
  }

  /** In which the last event of this subject was given to it. */
  public static Object transactionOf(UUID subject) {
    return TRANSACTIONS.get(subject.toString());
  }

  public static void cure(boolean on) {
    curing = on;
  }
}
