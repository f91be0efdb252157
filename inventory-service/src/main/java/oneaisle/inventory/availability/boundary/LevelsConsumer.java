package oneaisle.inventory.availability.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.inventory.availability.control.KeepLevels;
import oneaisle.inventory.availability.control.LevelsChanged;
import oneaisle.inventory.availability.entity.Completeness.Moment;
import oneaisle.shared.kafka.TopicTail;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.ServiceIdentity;
import oneaisle.shared.service.Startup;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Follows what the instances of this service tell each other of stock levels. It stands at the end
 * of the topic before the copy is filled, so that nothing falls in between; and where anything may
 * have been missed, it begins from the start.
 */
@ApplicationScoped
public class LevelsConsumer {

  private static final Logger LOG = Logger.getLogger(LevelsConsumer.class.getName());
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration REST = Duration.ofSeconds(1);

  @Inject private Background background;
  @Inject private ServiceIdentity service;
  @Inject private KeepLevels levels;

  @Inject
  @ConfigProperty(name = "oneaisle.kafka.bootstrap")
  private String bootstrap;

  private boolean troubled;

  void start(@Observes Startup startup) {
    background.start("levels", this::run);
  }

  private void run() {
    String topic = service.topicOf(LevelsChanged.class.getSimpleName());
    do {
      try (TopicTail tail = TopicTail.open(bootstrap, topic)) {
        levels.fill();
        tell(null);
        follow(tail);
        return; // the service is stopping
      } catch (InterruptException stopped) {
        return;
      } catch (RuntimeException e) {
        tell(e);
      }
      levels.lose();
    } while (background.restAndGoOn(REST));
  }

  private void follow(TopicTail tail) {
    Arrival awaited = null;
    long looked = System.nanoTime() - BETWEEN_LOOKS.toNanos();
    while (!background.stopping().getAsBoolean()) {
      try {
        tail.poll(POLL).forEach(levels::take);
        if (awaited != null && tail.hasPassed(awaited.mark)) {
          tail.requireSameTopic();
          levels.isCompleteUntil(awaited.moment);
          awaited = null;
        }
        if (System.nanoTime() - looked < BETWEEN_LOOKS.toNanos()) continue;
        looked = System.nanoTime();
        Optional<Moment> published = look();
        if (awaited == null && published.isPresent())
          awaited = new Arrival(published.get(), tail.end());
      } catch (RetriableException brokerIsAway) {
        // nothing is lost, and nothing proven either: the copy grows old until it no longer answers
        if (!background.restAndGoOn(POLL)) return;
      }
    }
  }

  private Optional<Moment> look() {
    try {
      return levels.look();
    } catch (RuntimeException databaseIsAway) {
      LOG.log(Level.FINE, "could not look into the database", databaseIsAway);
      return Optional.empty();
    }
  }

  /** One line when it begins to fail, not one per try. */
  private void tell(RuntimeException failure) {
    if (failure != null && !troubled)
      LOG.warning("Availability is read from the database, its copy must wait: " + failure);
    troubled = failure != null;
  }

  /**
   * @param mark up to which the topic must be read
   * @param moment of which everything has arrived then
   */
  private record Arrival(Moment moment, TopicTail.Mark mark) {}
}
