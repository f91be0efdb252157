package oneaisle.order.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import oneaisle.shared.json.Json;
import oneaisle.shared.kafka.Event;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The broker: tells what other services would tell, and hears everything the order service tells.
 */
public final class Wire implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final Thread listener;
  private final List<Event> heard = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;

  Wire(String bootstrap) {
    makeTopics(bootstrap);
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
    listener = new Thread(() -> listen(bootstrap), "orders-listener");
    listener.start();
  }

  /** Those of the services that do not run here. */
  private static void makeTopics(String bootstrap) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      for (String topic : List.of("oneaisle.inventory.v1", "oneaisle.customers.v1")) {
        NewTopic made = new NewTopic(topic, Optional.of(6), Optional.empty());
        admin.createTopics(List.of(made)).all().get();
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public void tell(String topic, String type, String subject, long sequence, String json) {
    tell(topic, UUID.randomUUID(), type, subject, sequence, Instant.now(), json);
  }

  public void tell(
      String topic, UUID id, String type, String subject, long sequence, Instant at, String json) {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(topic, subject, json.getBytes(UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_type",
            type,
            "ce_source",
            "/test",
            "ce_subject",
            subject,
            "ce_sequence",
            Long.toString(sequence),
            "ce_time",
            at.toString())
        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    try {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Types of the events of an order, in the order they were told. */
  public List<String> heardOf(UUID order) {
    return events(order).stream().map(Event::type).toList();
  }

  public List<Event> events(UUID order) {
    return heard.stream().filter(event -> event.subject().equals(order.toString())).toList();
  }

  public JsonNode body(UUID order, String type) {
    Event found =
        events(order).stream().filter(event -> event.type().equals(type)).findFirst().orElseThrow();
    return Json.tree(found.data());
  }

  public long heard(String type) {
    return heard.stream().filter(event -> event.type().equals(type)).count();
  }

  private void listen(String bootstrap) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "test-" + UUID.randomUUID(),
            "auto.offset.reset",
            "earliest",
            "metadata.max.age.ms",
            1_000);
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("oneaisle.orders.v1"));
      while (open) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(message -> heard.add(Event.read(message.headers(), message.value())));
      }
    }
  }

  @Override
  public void close() {
    open = false;
    producer.close();
  }
}
