package oneaisle.inventory.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.json.Json;
import oneaisle.shared.kafka.CloudEventHeaders;
import oneaisle.shared.testing.TestStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the order service would tell this one, and what this one tells. */
final class Topics {

  private static final String ORDERS = "oneaisle.orders.v1";
  private static final String INVENTORY = "oneaisle.inventory.v1";

  private Topics() {}

  /** The order service makes its topic; here it is not running. */
  static void open() throws ExecutionException, InterruptedException {
    try (Admin admin = TestStack.get().broker().admin()) {
      Set<String> there = admin.listTopics().names().get();
      if (there.contains(ORDERS)) return;
      admin.createTopics(List.of(new NewTopic(ORDERS, 1, (short) 1))).all().get();
    }
  }

  static void sold(String store, String sku, int quantity, Instant soldAt) {
    String sale = Ids.next().toString();
    String json =
        """
        {"saleId":"%s","location":"%s","register":"R1","soldAt":"%s",
         "lines":[{"line":1,"sku":"%s","quantity":%d}]}"""
            .formatted(sale, store, soldAt, sku, quantity);
    tell("SaleRecorded", sale, json);
  }

  static void tell(String type, String subject, String json) {
    var record = new ProducerRecord<>(ORDERS, subject, json.getBytes(UTF_8));
    Map<String, String> headers =
        Map.of(
            CloudEventHeaders.SPEC_VERSION,
            "1.0",
            CloudEventHeaders.ID,
            Ids.next().toString(),
            CloudEventHeaders.TYPE,
            "oneaisle.orders." + type + ".v1",
            CloudEventHeaders.SOURCE,
            "/orders",
            CloudEventHeaders.SUBJECT,
            subject,
            CloudEventHeaders.TIME,
            Instant.now().toString(),
            CloudEventHeaders.SEQUENCE,
            "1");
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    Map<String, Object> settings =
        Map.of("bootstrap.servers", TestStack.get().broker().bootstrap(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record);
    }
  }

  /** Every event of this type about this subject so far. */
  static List<JsonNode> heard(String type, String subject) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", TestStack.get().broker().bootstrap());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(INVENTORY).stream()
              .map(part -> new TopicPartition(INVENTORY, part.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<JsonNode> heard = new ArrayList<>();
      while (all.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (subject.equals(record.key()) && type(record).contains("." + type + "."))
            heard.add(Json.tree(record.value()));
        }
      }
      return heard;
    }
  }

  private static String type(ConsumerRecord<String, byte[]> record) {
    return new String(record.headers().lastHeader(CloudEventHeaders.TYPE).value(), UTF_8);
  }
}
