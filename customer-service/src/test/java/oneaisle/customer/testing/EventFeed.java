package oneaisle.customer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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

/** The topic of another service, on which a test tells what that service would. */
final class EventFeed implements AutoCloseable {

  private final String service;
  private final String topic;
  private final KafkaProducer<String, byte[]> producer;

  /** Makes the topic where it is not there yet, as the service would. */
  EventFeed(KafkaBroker broker, String service) {
    this.service = service;
    topic = "oneaisle." + service + ".v1";
    make(broker);
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrap(),
                ProducerConfig.LINGER_MS_CONFIG,
                5),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  private void make(KafkaBroker broker) {
    try (Admin admin = broker.admin()) {
      if (admin.listTopics().names().get().contains(topic)) return;
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(6), Optional.empty())))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without waiting for it. */
  Future<?> send(
      UUID id,
      String type,
      String subject,
      long sequence,
      String time,
      Map<String, Object> fields) {
    var message = new ProducerRecord<>(topic, subject, Json.bytes(fields));
    Map.of(
            CloudEventHeaders.ID,
            id.toString(),
            CloudEventHeaders.TYPE,
            "oneaisle." + service + "." + type + ".v1",
            CloudEventHeaders.SOURCE,
            "/" + service,
            CloudEventHeaders.SPEC_VERSION,
            "1.0",
            CloudEventHeaders.TIME,
            time,
            CloudEventHeaders.SUBJECT,
            subject,
            CloudEventHeaders.SEQUENCE,
            Long.toString(sequence))
        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    return producer.send(message);
  }

  static void await(Future<?> sent) {
    try {
      sent.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
