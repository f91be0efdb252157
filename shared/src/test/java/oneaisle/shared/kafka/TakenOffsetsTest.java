package oneaisle.shared.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakenOffsetsTest {

  private static final TopicPartition FIRST = new TopicPartition("orders", 0);
  private static final TopicPartition SECOND = new TopicPartition("orders", 1);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final TakenOffsets offsets = new TakenOffsets(consumer);

  @BeforeEach
  void read() {
    consumer.subscribe(List.of("orders"), offsets);
    consumer.rebalance(List.of(FIRST, SECOND));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
  }

  @Test
  void the_broker_is_told_once_a_second_how_far_each_partition_is() {
    offsets.isTaken(message(FIRST, 0));
    offsets.tellAtTimes();
    assertEquals(Map.of(), told());
    offsets.isTaken(message(FIRST, 1));
    offsets.isTaken(message(SECOND, 6));
    Awaitility.await()
        .atMost(Duration.ofSeconds(3))
        .until(
            () -> {
              offsets.tellAtTimes();
              return told().equals(Map.of(FIRST, 2L, SECOND, 7L));
            });
  }

  @Test
  void the_next_reader_of_a_partition_begins_where_this_one_ended() {
    offsets.isTaken(message(FIRST, 4));
    offsets.onPartitionsRevoked(List.of(FIRST));
    assertEquals(Map.of(FIRST, 5L), told());
  }

  @Test
  void a_broker_that_is_away_keeps_no_reader_from_ending() {
    var alone =
        new MockConsumer<String, byte[]>("earliest") {
          @Override
          public void commitSync(
              Map<TopicPartition, OffsetAndMetadata> offsets, Duration patience) {
            throw new TimeoutException("nobody answers within " + patience);
          }
        };
    TakenOffsets untold = new TakenOffsets(alone);
    untold.isTaken(message(FIRST, 4));
    untold.onPartitionsRevoked(List.of(FIRST));
    untold.tell(); // nothing is left to be told
  }

  @Test
  void nothing_is_said_about_a_partition_that_others_read_already() {
    offsets.isTaken(message(FIRST, 4));
    offsets.isTaken(message(SECOND, 5));
    offsets.onPartitionsLost(List.of(FIRST));
    offsets.tell();
    assertEquals(Map.of(SECOND, 6L), told());
  }

  private static ConsumerRecord<String, byte[]> message(TopicPartition partition, long offset) {
    return new ConsumerRecord<>(
        partition.topic(), partition.partition(), offset, "an order", new byte[0]);
  }

  private Map<TopicPartition, Long> told() {
    var committed = new HashMap<TopicPartition, Long>();
    consumer
        .committed(Set.of(FIRST, SECOND))
        .forEach(
            (partition, offset) -> {
              if (offset != null) committed.put(partition, offset.offset());
            });
    return committed;
  }
}
