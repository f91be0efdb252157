package oneaisle.shared.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;
import oneaisle.shared.inbox.Inbox;
import oneaisle.shared.kafka.MalformedEvent;
import oneaisle.shared.kafka.Subscriber;
import oneaisle.shared.problem.NotFound;

/** Gives a parked message to its consumer once more, after the cause was mended. */
@ApplicationScoped
public class ReplayDeadLetter {

  @Inject private DeadLetters deadLetters;
  @Inject private Inbox inbox;
  @Inject @Any private Instance<Subscriber> subscribers;

  /** Replaying one that was taken already changes nothing: the inbox knows it. */
  public void replay(UUID id) {
    try {
      DeadLetters.Parked parked = deadLetters.find(id);
      inbox.take(subscriber(parked.consumer()), parked.event());
    } catch (MalformedEvent e) {
      throw new StillFails(e.getMessage());
    }
    deadLetters.markReplayed(id);
  }

  private Subscriber subscriber(String name) {
    return subscribers.stream()
        .filter(subscriber -> subscriber.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NotFound("consumer", name));
  }
}
