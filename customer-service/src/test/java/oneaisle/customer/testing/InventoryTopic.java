package oneaisle.customer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import oneaisle.local.KafkaBroker;
import oneaisle.shared.json.Json;
import oneaisle.shared.kafka.CloudEventHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes what the inventory service would. */
public final class InventoryTopic implements AutoCloseable {

  private static final String TOPIC = "oneaisle.inventory.v1";

  private final KafkaProducer<String, byte[]> producer;

  InventoryTopic(KafkaBroker broker) {
    make(broker);
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  private static void make(KafkaBroker broker) {
    try (Admin admin = broker.admin()) {
      if (admin.listTopics().names().get().contains(TOPIC)) return;
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(6), Optional.empty())))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  public void tell(UUID id, String type, String subject, Map<String, Object> fields) {
    var message = new ProducerRecord<>(TOPIC, subject, Json.bytes(fields));
    Map.of(
            CloudEventHeaders.ID,
            id.toString(),
            CloudEventHeaders.TYPE,
            "oneaisle.inventory." + type + ".v1",
            CloudEventHeaders.SOURCE,
            "/inventory",
            CloudEventHeaders.SPEC_VERSION,
            "1.0",
            CloudEventHeaders.TIME,
            Clock.systemUTC().instant().toString(),
            CloudEventHeaders.SUBJECT,
            subject,
            CloudEventHeaders.SEQUENCE,
            "1")
        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    try {
      producer.send(message).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
