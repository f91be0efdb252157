package oneaisle.shared.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import oneaisle.shared.deadletter.DeadLetters;
import oneaisle.shared.inbox.Inbox;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.ServiceIdentity;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts one loop, with a thread and a consumer group of its own, for every subscriber of the
 * service.
 */
@ApplicationScoped
public class ConsumerLoops {

  @Inject @Any private Instance<Subscriber> subscribers;
  @Inject private Background background;
  @Inject private ServiceIdentity service;
  @Inject private Inbox inbox;
  @Inject private DeadLetters deadLetters;

  @Inject
  @ConfigProperty(name = "oneaisle.kafka.bootstrap")
  private String bootstrap;

  void start(@Observes Startup startup) {
    for (Subscriber subscriber : subscribers) {
      var loop =
          new ConsumerLoop(
              subscriber,
              service.name() + "-" + subscriber.name(),
              bootstrap,
              inbox,
              deadLetters,
              background);
      background.start("consumer-" + subscriber.name(), loop);
    }
  }
}
