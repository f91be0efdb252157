package oneaisle.shared.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.json.Json;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.trace.TraceContext;

/**
 * Where a use case puts its events: rows of the same transaction as the change they tell of, so
 * that there is never one without the other. The {@link Relay} takes them to Kafka afterwards.
 *
 * <p>Rows are numbered when inserted ({@code position}). A use case holds its aggregate's row lock
 * while it adds, so the numbers of one aggregate's events are in the order of its changes,
 * whichever instance made them.
 */
@ApplicationScoped
public class Outbox {

  private static final String INSERT =
      "INSERT INTO outbox (event_id, subject, sequence, type, payload, traceparent, occurred_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private static final Object GATHERED = new Object();

  @Inject private Database database;

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject private Clock clock;
  @Inject private OutboxSignal signal;

  /**
   * Adds one event to the current transaction.
   *
   * @param subject the aggregate's id; the events of one subject are published in order
   * @param sequence 1, 2, 3… per subject, so that a reader sees gaps and what is older
   * @param event a public record; its class name is the event's type
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(String subject, long sequence, Record event) {
    addAll(List.of(new Entry(subject, sequence, event)));
  }

  /** What is added while this runs is written by one statement at its end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void gather(Runnable work) {
    List<Entry> gathered = new ArrayList<>();
    transaction.putResource(GATHERED, gathered);
    try {
      work.run();
    } finally {
      transaction.putResource(GATHERED, null);
    }
    addAll(gathered);
  }

  /** Adds many events in one round trip, in the order given. */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked") // put there by us
  public void addAll(List<Entry> entries) {
    List<Entry> gathered = (List<Entry>) transaction.getResource(GATHERED);
    if (gathered != null) gathered.addAll(entries);
    else if (!entries.isEmpty()) insert(entries);
  }

  private void insert(List<Entry> entries) {
    Timestamp now = Timestamp.from(clock.instant());
    database.run(
        "adding to the outbox",
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
              insert.setBytes(1, Ids.toBytes(Ids.next()));
              insert.setString(2, entry.subject());
              insert.setLong(3, entry.sequence());
              insert.setString(4, entry.event().getClass().getSimpleName());
              insert.setBytes(5, Json.bytes(entry.event()));
              insert.setString(6, entry.traceparent());
              insert.setTimestamp(7, now);
              insert.addBatch();
            }
            insert.executeBatch();
          }
          return null;
        });
    wakeRelayAfterCommit();
  }

  /**
   * An event to be added together with others.
   *
   * @param traceparent the trace it belongs to; those that are added together may have several
   */
  public record Entry(String subject, long sequence, Record event, String traceparent) {

    /** In the trace of the thread that makes it. */
    public Entry(String subject, long sequence, Record event) {
      this(subject, sequence, event, TraceContext.current().traceparent());
    }
  }

  private void wakeRelayAfterCommit() {
    if (transaction.getResource(Outbox.class) != null) return;
    transaction.putResource(Outbox.class, true);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing to do before: the rows are in
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) signal.raise();
          }
        });
  }
}
