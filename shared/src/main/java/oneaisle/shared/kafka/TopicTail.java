package oneaisle.shared.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Everything that is written to a topic from the moment of opening, for one reader: no group, no
 * offsets kept. For what an instance holds in memory and builds anew at every start.
 *
 * <p>Any exception means that messages may have been missed: close it, open another one and begin
 * from the start.
 */
public final class TopicTail implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  private TopicTail(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
  }

  /**
   * Stands at the topic's present end.
   *
   * @throws IllegalStateException where there is no such topic yet
   */
  public static TopicTail open(String bootstrap, String topic) {
    KafkaConsumer<String, byte[]> consumer = consumer(bootstrap);
    try {
      TopicTail tail = new TopicTail(consumer, partitions(consumer, topic));
      consumer.assign(tail.partitions);
      consumer.endOffsets(tail.partitions, PATIENCE).forEach(consumer::seek);
      return tail;
    } catch (RuntimeException e) {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
      throw e;
    }
  }

  /** What has come since the last call, or within so long. */
  public List<Event> poll(Duration atMost) {
    List<Event> events = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> message : consumer.poll(atMost))
      events.add(Event.read(message.headers(), message.value()));
    return events;
  }

  /** Up to where the topic is written at this moment. */
  public Mark end() {
    return new Mark(new HashMap<>(consumer.endOffsets(partitions, PATIENCE)));
  }

  /** Whether everything before the mark has been polled. */
  public boolean hasPassed(Mark mark) {
    boolean all = true;
    for (Map.Entry<TopicPartition, Long> end : mark.ends.entrySet()) {
      if (consumer.position(end.getKey(), PATIENCE) < end.getValue()) all = false;
    }
    return all;
  }

  /**
   * Notices what a reader of fixed partitions would never hear of.
   *
   * @throws IllegalStateException where the topic ends before what we have read, or has grown
   *     partitions
   */
  public void requireSameTopic(Mark mark) {
    for (TopicPartition partition : partitions) {
      if (consumer.position(partition, PATIENCE) > mark.ends.get(partition))
        throw new IllegalStateException(partition + " has lost messages");
    }
    String topic = partitions.get(0).topic();
    if (consumer.partitionsFor(topic, PATIENCE).size() != partitions.size())
      throw new IllegalStateException(topic + " has other partitions than before");
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }

  /** An end of the topic, by partition. */
  public record Mark(Map<TopicPartition, Long> ends) {}

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic, PATIENCE);
    if (found == null || found.isEmpty())
      throw new IllegalStateException("There is no topic " + topic + " yet");
    return found.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  private static KafkaConsumer<String, byte[]> consumer(String bootstrap) {
    return new KafkaConsumer<>(
        Map.<String, Object>of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            // an offset that is gone is a gap, and must not be passed over silently
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1_000,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            100,
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            10_000),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
