package oneaisle.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Takes the outbox to Kafka. At least once, in the order of each subject: only the instance that
 * holds the lease publishes, a batch follows the order of insertion, and after a failure nothing of
 * the same subject counts as sent.
 *
 * <p>Rows are found by being there, not by a cursor, because a transaction that commits late has a
 * lower position than others already published. While the broker is away the rows wait; nothing
 * else is needed to catch up.
 */
@ApplicationScoped
public class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class.getName());
  private static final int BATCH = 500;
  private static final Duration REST = Duration.ofMillis(200);

  /**
   * For more events to come, because a round costs database and broker much the same for one as for
   * a hundred.
   */
  private static final Duration GATHER = Duration.ofMillis(8);

  private static final Duration REST_WITHOUT_BROKER = Duration.ofSeconds(1);

  @Inject private Background background;
  @Inject private Lease lease;
  @Inject private OutboxRows rows;
  @Inject private OutboxSignal signal;
  @Inject private EventProducer producer;

  private boolean failing;

  void start(@Observes Startup startup) {
    background.every("outbox-relay", Duration.ofSeconds(1), this::round);
  }

  boolean round() throws InterruptedException {
    if (!lease.keep("outbox-relay")) return false;
    List<OutboxRow> batch = rows.next(BATCH);
    if (batch.isEmpty()) {
      signal.await(REST);
      return background.restAndGoOn(GATHER);
    }
    List<Long> sent = publish(batch);
    rows.delete(sent);
    tell(sent.size() < batch.size(), batch.size());
    if (failing) return background.restAndGoOn(REST_WITHOUT_BROKER);
    return batch.size() == BATCH || background.restAndGoOn(GATHER);
  }

  private List<Long> publish(List<OutboxRow> batch) throws InterruptedException {
    Producer<String, byte[]> kafka = producer.get();
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(batch.size());
    for (OutboxRow row : batch) {
      ProducerRecord<String, byte[]> message = producer.message(row);
      acknowledgements.add(kafka.send(message));
    }
    List<Long> sent = new ArrayList<>(batch.size());
    Set<String> stopped = new HashSet<>();
    for (int i = 0; i < batch.size(); i++) {
      OutboxRow row = batch.get(i);
      try {
        acknowledgements.get(i).get();
        if (!stopped.contains(row.subject())) sent.add(row.position());
      } catch (ExecutionException e) {
        if (stopped.isEmpty()) LOG.log(Level.FINE, "not published", e.getCause());
        stopped.add(row.subject());
      }
    }
    return sent;
  }

  /** One line when the broker goes away and one when it is back, not one per round. */
  private void tell(boolean failed, int waiting) {
    if (failed && !failing)
      LOG.warning("The broker takes no events; at least " + waiting + " wait in the outbox");
    if (!failed && failing) LOG.info("The broker takes events again");
    failing = failed;
  }
}
