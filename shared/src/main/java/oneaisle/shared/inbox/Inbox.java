package oneaisle.shared.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Remembers which events a subscriber has taken, in the same transaction as what it did about them.
 */
@ApplicationScoped
public class Inbox {

  @Inject private Database database;

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

  private boolean firstTime(String consumer, UUID eventId) {
    return database.run(
        "noting an event in the inbox",
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT IGNORE INTO inbox (consumer, event_id, taken_at) VALUES (?, ?, UTC_TIMESTAMP(6))")) {
            insert.setString(1, consumer);
            insert.setBytes(2, Ids.toBytes(eventId));
            return insert.executeUpdate() == 1;
          }
        });
  }
}
