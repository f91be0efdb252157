package oneaisle.shared.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a subscriber is, of which the broker is told once a second and not after each message:
 * telling it cost the broker more than the messages did. What it was not told before a crash is
 * delivered again, which the inbox makes harmless. Before a partition goes to another instance, and
 * at an orderly end, the broker is told at once.
 */
final class TakenOffsets implements ConsumerRebalanceListener {

  private static final Logger LOG = Logger.getLogger(TakenOffsets.class.getName());
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Consumer<?, ?> consumer;
  private final Map<TopicPartition, OffsetAndMetadata> untold = new HashMap<>();
  private long toldAt = System.nanoTime();

  TakenOffsets(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  /** The message and all before it in its partition are taken: the database has them. */
  void isTaken(ConsumerRecord<?, ?> message) {
    TopicPartition partition = new TopicPartition(message.topic(), message.partition());
    untold.put(partition, new OffsetAndMetadata(message.offset() + 1));
  }

  void tellAtTimes() {
    if (System.nanoTime() - toldAt >= PAUSE) tell();
  }

  void tell() {
    toldAt = System.nanoTime();
    if (untold.isEmpty()) return;
    consumer.commitSync(Map.copyOf(untold));
    untold.clear();
  }

  /** Without the broker nobody waits for it: the next reader begins a little earlier. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    try {
      if (!untold.isEmpty()) consumer.commitSync(Map.copyOf(untold), FAREWELL);
    } catch (KafkaException e) {
      LOG.log(Level.FINE, "The broker is not told what was taken", e);
    }
    untold.clear();
  }

  /** Somebody else reads them already and says how far. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    partitions.forEach(untold::remove);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // they are read from where the broker was told last
  }
}
