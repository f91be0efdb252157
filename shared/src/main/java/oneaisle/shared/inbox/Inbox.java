package oneaisle.shared.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.trace.TraceContext;

/**
 * Remembers which events a subscriber has taken, in the same transaction as what it did about them.
 */
@ApplicationScoped
public class Inbox {

  @Inject private Database database;
  @Inject private Outbox outbox;

  /**
   * Gives the event to the subscriber unless it had it before.
   *
   * @return whether this was the first time
   */
  @Transactional
  @RetryOnConflict
  public boolean take(Subscriber subscriber, Event event) {
    boolean first = firstTime(subscriber.name(), event.id());
    if (first) subscriber.on(event);
    return first;
  }

  /**
   * Gives events of different subjects to the subscriber, but for those it had before, each in its
   * own trace.
   *
   * @return those that it had not
   */
  @Transactional
  public List<Event> takeAll(Subscriber subscriber, List<Event> events) {
    Set<UUID> known = known(subscriber.name(), events);
    List<Event> fresh = events.stream().filter(event -> !known.contains(event.id())).toList();
    note(subscriber.name(), fresh);
    outbox.gather(() -> fresh.forEach(event -> give(event, subscriber)));
    return fresh;
  }

  private static void give(Event event, Subscriber subscriber) {
    TraceContext.enter(TraceContext.continuing(event.traceparent()));
    try {
      subscriber.on(event);
    } finally {
      TraceContext.leave();
    }
  }

  private Set<UUID> known(String consumer, List<Event> events) {
    String sql =
        "SELECT event_id FROM inbox WHERE consumer = ? AND event_id IN "
            + Database.marks(events.size());
    return database.run(
        "looking into the inbox",
        connection -> {
          Set<UUID> known = new HashSet<>();
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, consumer);
            for (int i = 0; i < events.size(); i++)
              select.setBytes(i + 2, Ids.toBytes(events.get(i).id()));
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) known.add(Ids.fromBytes(found.getBytes(1)));
            }
          }
          return known;
        });
  }

  /** Fails where one of them was noted since by somebody else. */
  private void note(String consumer, List<Event> events) {
    if (events.isEmpty()) return;
    database.run(
        "noting events in the inbox",
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO inbox (consumer, event_id, taken_at) VALUES (?, ?,"
                      + " UTC_TIMESTAMP(6))")) {
            for (Event event : events) {
              insert.setString(1, consumer);
              insert.setBytes(2, Ids.toBytes(event.id()));
              insert.addBatch();
            }
            insert.executeBatch();
          }
          return null;
        });
  }

  private boolean firstTime(String consumer, UUID eventId) {
    return database.run(
        "noting an event in the inbox",
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT IGNORE INTO inbox (consumer, event_id, taken_at) VALUES (?, ?,"
                      + " UTC_TIMESTAMP(6))")) {
            insert.setString(1, consumer);
            insert.setBytes(2, Ids.toBytes(eventId));
            return insert.executeUpdate() == 1;
          }
        });
  }
}
