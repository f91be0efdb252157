package oneaisle.shared.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
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
  private static final Duration CLOSING = Duration.ofSeconds(1);

  private final String topic;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Admin admin;
  private Identity identity;
  private List<TopicPartition> partitions = List.of();

  private TopicTail(String bootstrap, String topic) {
    this.topic = topic;
    admin = admin(bootstrap);
    consumer = consumer(bootstrap);
  }

  /**
   * Stands at the topic's present end.
   *
   * @throws KafkaException where there is no such topic yet
   */
  public static TopicTail open(String bootstrap, String topic) {
    TopicTail tail = new TopicTail(bootstrap, topic);
    try {
      tail.standAtTheEnd();
      return tail;
    } catch (RuntimeException e) {
      tail.close();
      throw e;
    }
  }

  private void standAtTheEnd() {
    identity = identityNow();
    partitions =
        IntStream.range(0, identity.partitions)
            .mapToObj(number -> new TopicPartition(topic, number))
            .toList();
    consumer.assign(partitions);
    consumer.endOffsets(partitions, PATIENCE).forEach(consumer::seek);
  }

  /** What has come since the last call, or within so long. */
  public List<Event> poll(Duration atMost) {
    List<Event> events = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> message : consumer.poll(atMost))
      events.add(Event.read(message.headers(), message.value()));
    return events;
  }

  /**
   * Up to where the topic is written at this moment.
   *
   * @throws IllegalStateException where that is before what we have read
   */
  public Mark end() {
    Mark mark = new Mark(new HashMap<>(consumer.endOffsets(partitions, PATIENCE)));
    for (TopicPartition partition : partitions) {
      if (consumer.position(partition, PATIENCE) > mark.ends.get(partition))
        throw new IllegalStateException(partition + " has lost messages");
    }
    return mark;
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
   * Notices what a reader of partitions never hears of: a topic that was made anew goes on at the
   * same offsets, and the client learns of another partition only by and by. So the broker is
   * asked, and after what is to be relied on has been read.
   *
   * @throws IllegalStateException where it is not the topic that was opened, as it was then
   */
  public void requireSameTopic() {
    Identity now = identityNow();
    if (!now.equals(identity))
      throw new IllegalStateException(topic + " was " + identity + " and is " + now);
  }

  private Identity identityNow() {
    try {
      TopicDescription found =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .get(topic);
      return new Identity(found.topicId(), found.partitions().size());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e);
    } catch (TimeoutException e) {
      throw new org.apache.kafka.common.errors.TimeoutException(e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(CLOSING));
    admin.close(CLOSING);
  }

  /** Which topic it is; another one may have its name. */
  private record Identity(Uuid id, int partitions) {}

  /** An end of the topic, by partition. */
  public record Mark(Map<TopicPartition, Long> ends) {}

  private static Admin admin(String bootstrap) {
    return Admin.create(
        Map.<String, Object>of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis()));
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
