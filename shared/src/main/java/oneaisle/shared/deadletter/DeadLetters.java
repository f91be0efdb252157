package oneaisle.shared.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.json.Json;
import oneaisle.shared.kafka.CloudEventHeaders;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.problem.NotFound;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Where messages wait that a consumer could not take. */
@ApplicationScoped
public class DeadLetters {

  private static final String COLUMNS =
      "id, consumer, topic, partition_no, offset_no, message_key, headers, error, parked_at, replayed_at,"
          + " discarded_at, discarded_by, discard_reason";
  private static final String OPEN = "replayed_at IS NULL AND discarded_at IS NULL";

  @Inject private Database database;

  @Inject private Clock clock;

  /** Keeps the message; parking the same one twice changes nothing. */
  @Transactional
  public void park(String consumer, ConsumerRecord<String, byte[]> message, Throwable why) {
    String sql =
        "INSERT IGNORE INTO dead_letter (id, consumer, topic, partition_no, offset_no, message_key, headers, payload,"
            + " error, parked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    database.run(
        "parking a message",
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, Ids.toBytes(Ids.next()));
            insert.setString(2, consumer);
            insert.setString(3, message.topic());
            insert.setInt(4, message.partition());
            insert.setLong(5, message.offset());
            insert.setString(6, cut(message.key(), 200));
            insert.setBytes(7, Json.bytes(KeptHeaders.of(message.headers())));
            insert.setBytes(8, message.value());
            insert.setString(9, cut(String.valueOf(why), 1000));
            insert.setTimestamp(10, Timestamp.from(clock.instant()));
            insert.executeUpdate();
          }
          return null;
        });
  }

  /** Newest first, after the given id. */
  @Transactional
  public List<DeadLetter> list(Optional<UUID> after, boolean waitingOnly, int limit) {
    String sql =
        "SELECT "
            + COLUMNS
            + " FROM dead_letter WHERE id < ?"
            + (waitingOnly ? " AND " + OPEN : "")
            + " ORDER BY id DESC LIMIT ?";
    return database.run(
        "listing dead letters",
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, Ids.toBytes(after.orElse(new UUID(-1L, -1L))));
            select.setInt(2, limit);
            List<DeadLetter> letters = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) letters.add(read(found));
            }
            return letters;
          }
        });
  }

  /**
   * The consumer and the event of a parked message, to be taken once more.
   *
   * @throws DeadLetterDiscarded where somebody has decided that it never will be
   */
  @Transactional
  public Parked find(UUID id) {
    return database.run(
        "reading a dead letter",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT consumer, headers, payload, discarded_by, discard_reason FROM dead_letter"
                      + " WHERE id = ?")) {
            select.setBytes(1, Ids.toBytes(id));
            try (ResultSet found = select.executeQuery()) {
              if (!found.next()) throw new NotFound("dead letter", id);
              if (found.getString(4) != null)
                throw new DeadLetterDiscarded(id, found.getString(4), found.getString(5));
              Headers headers = KeptHeaders.read(found.getBytes(2));
              return new Parked(found.getString(1), Event.read(headers, found.getBytes(3)));
            }
          }
        });
  }

  /** Locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  DeadLetter lock(UUID id) {
    return database.run(
        "locking a dead letter",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT " + COLUMNS + " FROM dead_letter WHERE id = ? FOR UPDATE")) {
            select.setBytes(1, Ids.toBytes(id));
            try (ResultSet found = select.executeQuery()) {
              if (!found.next()) throw new NotFound("dead letter", id);
              return read(found);
            }
          }
        });
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void markDiscarded(UUID id, String reason, String by) {
    String sql =
        "UPDATE dead_letter SET discarded_at = ?, discarded_by = ?, discard_reason = ? WHERE id = ?";
    database.run(
        "discarding a dead letter",
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setString(2, cut(by, 150));
            update.setString(3, reason);
            update.setBytes(4, Ids.toBytes(id));
            update.executeUpdate();
          }
          return null;
        });
  }

  @Transactional
  public void markReplayed(UUID id) {
    database.run(
        "closing a dead letter",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement("UPDATE dead_letter SET replayed_at = ? WHERE id = ?")) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setBytes(2, Ids.toBytes(id));
            update.executeUpdate();
          }
          return null;
        });
  }

  /** How many wait for an admin; a figure for the operator. */
  @Transactional
  public long waiting() {
    return database.run(
        "counting dead letters",
        connection -> {
          try (PreparedStatement count =
                  connection.prepareStatement("SELECT COUNT(*) FROM dead_letter WHERE " + OPEN);
              ResultSet found = count.executeQuery()) {
            found.next();
            return found.getLong(1);
          }
        });
  }

  /** A parked event and whose it was. */
  public record Parked(String consumer, Event event) {}

  private static DeadLetter read(ResultSet row) throws SQLException {
    return new DeadLetter(
        Ids.fromBytes(row.getBytes("id")),
        row.getString("consumer"),
        row.getString("topic"),
        row.getInt("partition_no"),
        row.getLong("offset_no"),
        row.getString("message_key"),
        KeptHeaders.text(KeptHeaders.read(row.getBytes("headers")), CloudEventHeaders.TYPE),
        row.getString("error"),
        instant(row, "parked_at"),
        instant(row, "replayed_at"),
        instant(row, "discarded_at"),
        row.getString("discarded_by"),
        row.getString("discard_reason"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
