package oneaisle.bench.work;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Another system that reads inventory's events as they come. */
final class Listener implements AutoCloseable {

  private static final String TOPIC = "oneaisle.inventory.v1";
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int DIGITS = 3;
  private static final double MILLIS = 1_000;

  private final KafkaConsumer<String, byte[]> consumer;
  private final Set<UUID> unheard;
  private final Thread thread = new Thread(this::listen, "listener");
  private Histogram micros = new Histogram(DIGITS);
  private volatile boolean over;

  /**
   * @param unheard the subjects that are waited for; one that is heard is taken out
   */
  Listener(String bootstrap, Set<UUID> unheard) {
    this.unheard = unheard;
    Properties properties = new Properties();
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
    consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(part -> new org.apache.kafka.common.TopicPartition(TOPIC, part.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position); // now, not at the first poll
    thread.start();
  }

  private void listen() {
    while (!over) {
      for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
        hear(message, Instant.now());
      }
    }
    consumer.close();
  }

  private synchronized void hear(ConsumerRecord<String, byte[]> message, Instant now) {
    if (message.key().length() != 36 || !unheard.remove(UUID.fromString(message.key()))) {
      return;
    }
    Header time = message.headers().lastHeader("ce_time");
    Instant happened = Instant.parse(new String(time.value(), StandardCharsets.UTF_8));
    micros.recordValue(Math.max(0, happened.until(now, ChronoUnit.MICROS)));
  }

  synchronized void forget() {
    micros = new Histogram(DIGITS);
  }

  synchronized long heard() {
    return micros.getTotalCount();
  }

  synchronized double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / MILLIS;
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
