package oneaisle.customer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Publishes what the order service would, also twice and in the wrong order. */
public final class OrderTopic implements AutoCloseable {

  private static final String TOPIC = "oneaisle.orders.v1";

  private final KafkaProducer<String, byte[]> producer;

  /** Makes the topic where it is not there yet, as the order service would. */
  public OrderTopic(KafkaBroker broker) {
    String bootstrap = broker.bootstrap();
    make(broker);
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.LINGER_MS_CONFIG,
                5),
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

  public void publish(Told... events) {
    try {
      for (Told event : events) send(event).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without waiting for each. */
  public java.util.concurrent.Future<?> send(Told event) {
    var message =
        new ProducerRecord<>(TOPIC, event.orderId().toString(), Json.bytes(event.fields()));
    header(message, CloudEventHeaders.ID, event.id().toString());
    header(message, CloudEventHeaders.TYPE, "oneaisle.orders." + event.type() + ".v1");
    header(message, CloudEventHeaders.SOURCE, "/orders");
    header(message, CloudEventHeaders.SPEC_VERSION, "1.0");
    header(message, CloudEventHeaders.TIME, event.fields().get("occurredAt").toString());
    header(message, CloudEventHeaders.SUBJECT, event.orderId().toString());
    header(message, CloudEventHeaders.SEQUENCE, Long.toString(event.sequence()));
    return producer.send(message);
  }

  public void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }

  private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(UTF_8));
  }
}
