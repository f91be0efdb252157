package oneaisle.inventory.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import oneaisle.shared.kafka.CloudEventHeaders;
import oneaisle.shared.testing.TestStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every event on the topic so far: its id by subject and number. */
record ToldEvents(Map<String, Map<Integer, Set<String>>> bySubject) {

  private static final String TOPIC = "oneaisle.inventory.v1";

  static ToldEvents all() {
    Map<String, Map<Integer, Set<String>>> told = new TreeMap<>();
    Map<String, Object> settings =
        Map.of("bootstrap.servers", TestStack.get().broker().bootstrap());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(TOPIC).stream()
              .map(part -> new TopicPartition(TOPIC, part.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(part -> consumer.position(part) < ends.get(part)))
        for (var message : consumer.poll(Duration.ofMillis(200)))
          told.computeIfAbsent(message.key(), subject -> new TreeMap<>())
              .computeIfAbsent(number(message), number -> new TreeSet<>())
              .add(header(message, CloudEventHeaders.ID));
    }
    return new ToldEvents(told);
  }

  /** How many happenings of a subject were told; each once, and none left out. */
  int of(Object subject) {
    Map<Integer, Set<String>> told = bySubject.getOrDefault(subject.toString(), Map.of());
    int number = 0;
    for (var event : told.entrySet())
      if (event.getKey() != ++number || event.getValue().size() != 1)
        throw new AssertionError("Events of " + subject + ": " + told);
    return number;
  }

  private static int number(ConsumerRecord<String, byte[]> message) {
    return Integer.parseInt(header(message, CloudEventHeaders.SEQUENCE));
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), UTF_8);
  }
}
