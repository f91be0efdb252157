package oneaisle.shared.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.shared.inbox.Inbox;
import oneaisle.shared.kafka.MalformedEvent;
import oneaisle.shared.kafka.Subscriber;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.problem.NotFound;

/** Gives a parked message to its consumer once more, after the cause was mended. */
@ApplicationScoped
public class ReplayDeadLetter {

  private static final Logger LOG = Logger.getLogger(ReplayDeadLetter.class.getName());

  @Inject private DeadLetters deadLetters;
  @Inject private Inbox inbox;
  @Inject @Any private Instance<Subscriber> subscribers;

  /**
   * Replaying one that was taken already changes nothing: the inbox knows it.
   *
   * @throws StillFails where the consumer fails again, unless the database is away or busy
   */
  public void replay(UUID id) {
    DeadLetters.Parked parked = find(id);
    Subscriber subscriber = subscriber(parked.consumer());
    try {
      inbox.take(subscriber, parked.event());
    } catch (RuntimeException | Error e) {
      if (SqlErrors.isUnreachable(e) || SqlErrors.isConflict(e)) throw e;
      LOG.log(Level.WARNING, "The dead letter " + id + " still fails: " + e, e);
      throw new StillFails(e instanceof MalformedEvent ? e.getMessage() : e.toString());
    }
    deadLetters.markReplayed(id);
  }

  private DeadLetters.Parked find(UUID id) {
    try {
      return deadLetters.find(id);
    } catch (MalformedEvent e) {
      throw new StillFails(e.getMessage());
    }
  }

  private Subscriber subscriber(String name) {
    return subscribers.stream()
        .filter(subscriber -> subscriber.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("consumer", name));
  }
}
