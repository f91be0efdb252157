package oneaisle.shared.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer has come, and how far the broker knows. What was taken is told at once; what
 * was only passed over costs nothing when it comes again, so that is told now and then.
 */
final class Passed {

  private static final long NOW_AND_THEN = TimeUnit.MILLISECONDS.toNanos(400);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<TopicPartition, OffsetAndMetadata> untold = new HashMap<>();
  private long toldAt = System.nanoTime();

  Passed(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  void note(ConsumerRecord<String, byte[]> message) {
    untold.put(
        new TopicPartition(message.topic(), message.partition()),
        new OffsetAndMetadata(message.offset() + 1));
  }

  /**
   * @param atOnce something was taken
   */
  void commit(boolean atOnce) {
    if (!atOnce && System.nanoTime() - toldAt < NOW_AND_THEN) return;
    untold.keySet().retainAll(consumer.assignment()); // another one may have come further since
    if (!untold.isEmpty()) consumer.commitSync(untold);
    untold.clear();
    toldAt = System.nanoTime();
  }
}
