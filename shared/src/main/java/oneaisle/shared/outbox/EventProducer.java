package oneaisle.shared.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import oneaisle.shared.kafka.CloudEventHeaders;
import oneaisle.shared.service.ServiceIdentity;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Kafka producer of the outbox, and how an outbox row looks as a CloudEvent in Kafka's binary
 * mode.
 */
@ApplicationScoped
public class EventProducer {

  @Inject private ServiceIdentity service;

  @Inject
  @ConfigProperty(name = "oneaisle.kafka.bootstrap")
  private String bootstrap;

  private Producer<String, byte[]> producer;

  /** Idempotent and waiting for all replicas; gives up on a message well within the lease. */
  synchronized Producer<String, byte[]> get() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              Map.<String, Object>of(
                  ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                  bootstrap,
                  ProducerConfig.CLIENT_ID_CONFIG,
                  service.name() + "-outbox",
                  ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                  true,
                  ProducerConfig.ACKS_CONFIG,
                  "all",
                  ProducerConfig.LINGER_MS_CONFIG,
                  2,
                  ProducerConfig.MAX_BLOCK_MS_CONFIG,
                  2_000,
                  ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  5_000,
                  ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                  10_000,
                  ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                  4 * 1024 * 1024),
              new StringSerializer(),
              new ByteArraySerializer());
    }
    return producer;
  }

  ProducerRecord<String, byte[]> message(OutboxRow row) {
    var message = new ProducerRecord<>(service.topicOf(row.type()), row.subject(), row.payload());
    header(message, CloudEventHeaders.SPEC_VERSION, "1.0");
    header(message, CloudEventHeaders.ID, row.eventId().toString());
    header(
        message, CloudEventHeaders.TYPE, "oneaisle." + service.name() + "." + row.type() + ".v1");
    header(message, CloudEventHeaders.SOURCE, "/" + service.name());
    header(message, CloudEventHeaders.SUBJECT, row.subject());
    header(message, CloudEventHeaders.TIME, row.occurredAt().toString());
    header(message, CloudEventHeaders.SEQUENCE, Long.toString(row.sequence()));
    header(message, CloudEventHeaders.TRACEPARENT, row.traceparent());
    header(message, CloudEventHeaders.CONTENT_TYPE, "application/json");
    return message;
  }

  private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
    if (value != null) message.headers().add(name, value.getBytes(UTF_8));
  }

  @PreDestroy
  void close() {
    if (producer != null) producer.close(Duration.ofSeconds(2));
  }
}
