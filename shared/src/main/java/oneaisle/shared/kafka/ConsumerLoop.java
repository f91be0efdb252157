package oneaisle.shared.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.shared.deadletter.DeadLetters;
import oneaisle.shared.inbox.Inbox;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.service.Background;
import oneaisle.shared.trace.TraceContext;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads one topic for one subscriber. At least once: an offset is committed after the database is
 * ({@link TakenOffsets}), and the inbox makes the second delivery harmless.
 *
 * <p>What fails because the database is away or busy is tried again until it works, because every
 * message would fail. What fails by itself, even by an error, is tried three times and then parked
 * as a dead letter, so that it neither blocks the others nor is lost.
 */
final class ConsumerLoop implements Runnable {

  private static final Logger LOG = Logger.getLogger(ConsumerLoop.class.getName());
  private static final int TRIES = 3;
  private static final int POLLED_AT_ONCE = 200;
  private static final int TAKEN_TOGETHER = 50;

  private final Subscriber subscriber;
  private final String group;
  private final String bootstrap;
  private final Inbox inbox;
  private final DeadLetters deadLetters;
  private final Background background;

  ConsumerLoop(
      Subscriber subscriber,
      String group,
      String bootstrap,
      Inbox inbox,
      DeadLetters deadLetters,
      Background background) {
    this.subscriber = subscriber;
    this.group = group;
    this.bootstrap = bootstrap;
    this.inbox = inbox;
    this.deadLetters = deadLetters;
    this.background = background;
  }

  @Override
  public void run() {
    while (!background.stopping().getAsBoolean()) {
      KafkaConsumer<String, byte[]> consumer = consumer();
      TakenOffsets offsets = new TakenOffsets(consumer);
      try {
        consumer.subscribe(List.of(subscriber.topic()), offsets);
        while (!background.stopping().getAsBoolean()) {
          take(consumer.poll(Duration.ofMillis(500)), offsets);
          offsets.tellAtTimes();
        }
        offsets.tell();
      } catch (InterruptException stopped) {
        return;
      } catch (RuntimeException | Error e) {
        LOG.log(Level.WARNING, "The consumer " + group + " starts anew: " + e, e);
      } finally {
        close(consumer);
      }
      if (!background.restAndGoOn(Duration.ofSeconds(1))) return;
    }
  }

  /** Whatever stands in the way of an orderly end, the loop goes on. */
  private void close(KafkaConsumer<String, byte[]> consumer) {
    try {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "The consumer " + group + " ends without a word", e);
    }
  }

  private void take(ConsumerRecords<String, byte[]> records, TakenOffsets offsets) {
    for (List<ConsumerRecord<String, byte[]>> messages : together(records)) {
      boolean all = takeTogether(messages);
      for (ConsumerRecord<String, byte[]> message : messages) {
        if (!all && isWanted(message) && !take(message))
          return; // the service is stopping: what follows comes again
        offsets.isTaken(message);
      }
    }
  }

  /** What cannot be read is: somebody has to see that. */
  private boolean isWanted(ConsumerRecord<String, byte[]> message) {
    try {
      return subscriber.types().contains(Event.typeOf(message.headers()));
    } catch (MalformedEvent e) {
      return true;
    }
  }

  /**
   * What may share a transaction, in the order of each partition. Never two of one subject: what is
   * done about the second may depend on what was done about the first.
   */
  private List<List<ConsumerRecord<String, byte[]>>> together(
      ConsumerRecords<String, byte[]> records) {
    int most = subscriber.takesTogether() ? TAKEN_TOGETHER : 1;
    List<List<ConsumerRecord<String, byte[]>>> all = new ArrayList<>();
    Set<String> subjects = new HashSet<>();
    for (ConsumerRecord<String, byte[]> message : records) {
      String subject = String.valueOf(message.key());
      if (all.isEmpty() || subjects.contains(subject) || last(all).size() == most) {
        all.add(new ArrayList<>());
        subjects.clear();
      }
      subjects.add(subject);
      last(all).add(message);
    }
    return all;
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  /** False where that did not work out: then nothing has changed, and each is to be taken alone. */
  private boolean takeTogether(List<ConsumerRecord<String, byte[]>> messages) {
    if (messages.size() == 1) return false;
    try {
      List<Event> events = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> message : messages) {
        if (isWanted(message)) events.add(Event.read(message.headers(), message.value()));
      }
      if (!events.isEmpty()) inbox.takeAll(subscriber, events).forEach(this::tell);
      return true;
    } catch (RuntimeException | Error e) {
      LOG.log(Level.FINE, "taken one by one for " + subscriber.name(), e);
      return false;
    }
  }

  private void tell(Event event) {
    TraceContext.enter(TraceContext.continuing(event.traceparent()));
    if (TraceContext.isRecorded())
      LOG.info(
          "Took " + event.type() + " number " + event.sequence() + " for " + subscriber.name());
    TraceContext.leave();
  }

  /** False only when the service is stopping. */
  private boolean take(ConsumerRecord<String, byte[]> message) {
    for (int attempt = 1; ; ) {
      try {
        Event event = Event.read(message.headers(), message.value());
        TraceContext.enter(TraceContext.continuing(event.traceparent()));
        if (inbox.take(subscriber, event)) tell(event);
        return true;
      } catch (RuntimeException | Error e) {
        boolean passing = SqlErrors.isUnreachable(e) || SqlErrors.isConflict(e);
        if (!passing && (attempt++ >= TRIES || e instanceof MalformedEvent))
          return park(message, e);
        if (!background.restAndGoOn(Duration.ofMillis(passing ? 500 : 50))) return false;
      } finally {
        TraceContext.leave();
      }
    }
  }

  private boolean park(ConsumerRecord<String, byte[]> message, Throwable why) {
    LOG.log(
        Level.SEVERE,
        "Parked a message of "
            + message.topic()
            + "-"
            + message.partition()
            + "@"
            + message.offset()
            + " for "
            + subscriber.name()
            + ": "
            + why,
        why);
    while (true) {
      try {
        deadLetters.park(subscriber.name(), message, why);
        return true;
      } catch (RuntimeException databaseAway) {
        if (!background.restAndGoOn(Duration.ofSeconds(1))) return false;
      }
    }
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.<String, Object>of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.GROUP_ID_CONFIG,
            group,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            POLLED_AT_ONCE,
            // a database that is away for long must not cost us the partition over and over
            ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
            600_000,
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            10_000,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
            3_000,
            ConsumerConfig.METADATA_MAX_AGE_CONFIG,
            10_000),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
