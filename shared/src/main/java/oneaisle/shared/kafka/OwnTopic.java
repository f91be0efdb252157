package oneaisle.shared.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.ServiceIdentity;
import oneaisle.shared.service.Startup;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the service's own topics where they are missing; tries until the broker is there. */
@ApplicationScoped
public class OwnTopic {

  @Inject private Background background;
  @Inject private ServiceIdentity service;

  @Inject
  @ConfigProperty(name = "oneaisle.kafka.bootstrap")
  private String bootstrap;

  /**
   * Partitions of the topic when it is made; the order of events holds within one aggregate,
   * whatever the number.
   */
  @Inject
  @ConfigProperty(name = "oneaisle.kafka.partitions", defaultValue = "6")
  private int partitions;

  void make(@Observes Startup startup) {
    background.start("own-topic", this::makeWhenBrokerIsThere);
  }

  private void makeWhenBrokerIsThere() {
    do {
      try (Admin admin =
          Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
        for (String topic : service.topics()) make(admin, topic);
        return;
      } catch (ExecutionException brokerIsNotReady) {
        // tried again below
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (TimeoutException noBrokerYet) {
        // tried again below
      }
    } while (background.restAndGoOn(Duration.ofSeconds(2)));
  }

  private void make(Admin admin, String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty());
    try {
      admin.createTopics(List.of(wanted)).all().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) throw e;
    }
  }
}
