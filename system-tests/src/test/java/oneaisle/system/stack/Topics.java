package oneaisle.system.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The three event topics, seen from outside of the services. */
public final class Topics {

  public static final List<String> NAMES =
      List.of("oneaisle.inventory.v1", "oneaisle.orders.v1", "oneaisle.customers.v1");

  private Topics() {}

  /** A CloudEvents header of a message as text; empty where it has none. */
  public static String header(ConsumerRecord<String, byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  /** Every message of the topics, partition by partition in their order. */
  public static List<ConsumerRecord<String, byte[]>> everything() {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            TheStack.get().broker().bootstrap(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          NAMES.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(messages::add);
      }
    }
    return messages;
  }

  /** Sends messages and returns when the broker has all of them. */
  public static void publish(List<ProducerRecord<String, byte[]>> messages) {
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            TheStack.get().broker().bootstrap(),
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<?>> sent = new ArrayList<>();
      messages.forEach(message -> sent.add(producer.send(message)));
      for (Future<?> acknowledgement : sent) {
        acknowledgement.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("messages could not be published", e);
    }
  }

  /** The message as it was: same key, same headers, same body, to a topic that has it already. */
  public static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> message) {
    return new ProducerRecord<>(
        message.topic(), null, null, message.key(), message.value(), message.headers());
  }

  /** Where each partition of the topics ends. */
  public static Map<TopicPartition, Long> ends() {
    try (Admin admin = TheStack.get().broker().admin()) {
      Set<TopicPartition> partitions =
          admin.describeTopics(NAMES).allTopicNames().get().values().stream()
              .flatMap(
                  topic ->
                      topic.partitions().stream()
                          .map(info -> new TopicPartition(topic.name(), info.partition())))
              .collect(Collectors.toSet());
      Map<TopicPartition, ListOffsetsResultInfo> found =
          admin
              .listOffsets(
                  partitions.stream()
                      .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest())))
              .all()
              .get();
      return found.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the broker does not say where its topics end", e);
    }
  }

  /** What each consumer group of the services has committed. */
  public static Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() {
    try (Admin admin = TheStack.get().broker().admin()) {
      Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new TreeMap<>();
      for (var group : admin.listGroups().all().get()) {
        committed.put(
            group.groupId(),
            admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata().get());
      }
      return committed;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the broker does not say what was taken", e);
    }
  }

  /** Makes all groups of services that do not run begin anew with the oldest message. */
  public static void forgetWhatWasTaken() {
    Map<TopicPartition, OffsetAndMetadata> beginning =
        ends().keySet().stream()
            .collect(Collectors.toMap(one -> one, one -> new OffsetAndMetadata(0)));
    try (Admin admin = TheStack.get().broker().admin()) {
      for (var group : committed().entrySet()) {
        Set<String> topics =
            group.getValue().keySet().stream()
                .map(TopicPartition::topic)
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetAndMetadata> offsets =
            beginning.entrySet().stream()
                .filter(one -> topics.contains(one.getKey().topic()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        admin.alterConsumerGroupOffsets(group.getKey(), offsets).all().get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the groups' offsets could not be set back", e);
    }
  }
}
