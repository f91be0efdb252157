package oneaisle.shared.outbox;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.Database;

/** The outbox table as the relay sees it. */
@ApplicationScoped
public class OutboxRows {

  @Inject private Database database;

  /** The oldest rows, in the order they were inserted. */
  @Transactional
  List<OutboxRow> next(int limit) {
    String sql =
        "SELECT position, event_id, subject, sequence, type, payload, traceparent, occurred_at"
            + " FROM outbox ORDER BY position LIMIT ?";
    List<OutboxRow> rows = new ArrayList<>();
    database.run(
        "reading the outbox",
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) {
                rows.add(
                    new OutboxRow(
                        found.getLong(1),
                        Ids.fromBytes(found.getBytes(2)),
                        found.getString(3),
                        found.getLong(4),
                        found.getString(5),
                        found.getBytes(6),
                        found.getString(7),
                        found.getTimestamp(8).toInstant()));
              }
            }
          }
          return null;
        });
    return rows;
  }

  @Transactional
  void delete(List<Long> positions) {
    if (positions.isEmpty()) return;
    // one statement for all: as many single ones cost the database several times as much
    String among = positions.stream().map(String::valueOf).collect(joining(","));
    database.run(
        "clearing the outbox",
        connection -> {
          try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM outbox WHERE position IN (" + among + ")");
          }
          return null;
        });
  }

  /** Between which positions events wait now; empty where none does. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Span> span() {
    String sql = "SELECT MIN(position), MAX(position) FROM outbox";
    return database.run(
        "looking into the outbox",
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql);
              ResultSet found = select.executeQuery()) {
            found.next();
            long lowest = found.getLong(1);
            return found.wasNull()
                ? Optional.empty()
                : Optional.of(new Span(lowest, found.getLong(2)));
          }
        });
  }

  /** The lowest and the highest position of events that wait. */
  public record Span(long lowest, long highest) {}

  /** How many events wait; a figure for the operator. */
  @Transactional
  public long waiting() {
    return database.run(
        "counting the outbox",
        connection -> {
          try (PreparedStatement count =
                  connection.prepareStatement("SELECT COUNT(*) FROM outbox");
              ResultSet found = count.executeQuery()) {
            found.next();
            return found.getLong(1);
          }
        });
  }
}
