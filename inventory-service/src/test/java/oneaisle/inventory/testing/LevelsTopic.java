package oneaisle.inventory.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.kafka.CloudEventHeaders;
import oneaisle.shared.testing.TestStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic on which the instances tell each other of stock levels, as its operator sees it. */
final class LevelsTopic implements AutoCloseable {

  private static final String NAME = "oneaisle.inventory.levels.v1";

  private final Admin admin = TestStack.get().broker().admin();
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", TestStack.get().broker().bootstrap(), "acks", "all"),
          new StringSerializer(),
          new ByteArraySerializer());

  /** Of each partition, where it is written next. */
  Map<Integer, Long> ends() throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, partitions())
            .mapToObj(number -> new TopicPartition(NAME, number))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    Map<Integer, Long> ends = new HashMap<>();
    admin
        .listOffsets(latest)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
    return ends;
  }

  private int partitions() throws ExecutionException, InterruptedException {
    return admin
        .describeTopics(Collections.singleton(NAME))
        .allTopicNames()
        .get()
        .get(NAME)
        .partitions()
        .size();
  }

  /** All that is there is gone, as after its time, and what comes goes on behind it. */
  void forget() throws ExecutionException, InterruptedException {
    Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
    ends()
        .forEach(
            (number, end) ->
                all.put(new TopicPartition(NAME, number), RecordsToDelete.beforeOffset(end)));
    admin.deleteRecords(all).all().get();
  }

  /** Another topic of that name, which begins with nothing. */
  void makeAnew() throws ExecutionException, InterruptedException {
    NewTopic same = new NewTopic(NAME, partitions(), (short) 1);
    admin.deleteTopics(Collections.singleton(NAME)).all().get();
    Shelf.until().until(() -> admin.createTopics(Collections.singleton(same)).all().get() == null);
  }

  /** Tells of nothing until each partition is written to at least so far. */
  void fillUpTo(Map<Integer, Long> ends) throws ExecutionException, InterruptedException {
    Map<Integer, Long> now = ends();
    ends.forEach(
        (partition, end) -> {
          for (long at = now.get(partition); at < end; at++) tell(partition, "{\"levels\":[]}");
        });
    producer.flush();
  }

  /** The number of a partition more. */
  int grow() throws ExecutionException, InterruptedException {
    int before = partitions();
    admin.createPartitions(Map.of(NAME, NewPartitions.increaseTo(before + 1))).all().get();
    Shelf.until().until(() -> partitions() == before + 1);
    return before;
  }

  void tell(int partition, String json) {
    var record = new ProducerRecord<>(NAME, partition, "levels", json.getBytes(UTF_8));
    Map<String, String> headers =
        Map.of(
            CloudEventHeaders.SPEC_VERSION,
            "1.0",
            CloudEventHeaders.ID,
            Ids.next().toString(),
            CloudEventHeaders.TYPE,
            "oneaisle.inventory.LevelsChanged.v1",
            CloudEventHeaders.SOURCE,
            "/inventory",
            CloudEventHeaders.SUBJECT,
            "levels",
            CloudEventHeaders.TIME,
            Instant.now().toString(),
            CloudEventHeaders.SEQUENCE,
            "0");
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    producer.send(record);
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
