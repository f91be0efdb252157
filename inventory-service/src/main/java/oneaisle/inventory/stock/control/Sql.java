package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.persistence.DatabaseFailure;
import oneaisle.shared.persistence.SqlErrors;

/**
 * Statements for the tables that are written thousands of times a second: stock levels, movements
 * and reservations. Here we decide ourselves which rows are locked in which order and that a
 * hundred rows are one statement; items and locations are ordinary JPA entities. Runs in the
 * transaction of the calling thread, where there is one.
 */
@ApplicationScoped
public class Sql {

  @Inject private Database database;

  /** Keeps a statement below a megabyte, which every server takes. */
  private static final int ROWS_AT_ONCE = 2_000;

  private final Moments moments = new Moments();

  /** Makes a value of the current row. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> query(String sql, Collection<?> values, Reader<T> reader) {
    return database.run(
        sql,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) rows.add(reader.read(found));
            }
            return rows;
          }
        });
  }

  /** How many rows were changed. */
  public int update(String sql, Collection<?> values) {
    return database.run(
        sql,
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate();
          }
        });
  }

  /**
   * One statement for many rows.
   *
   * @param insert with one row of question marks
   * @throws OptimisticLockException where another transaction has just inserted one of them: run
   *     again ({@code @RetryOnConflict} does), this one will see it
   */
  public void batch(String insert, List<? extends Collection<?>> rows) {
    ManyRows many = new ManyRows(insert, moments);
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      execute(insert, many.text(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE))));
    }
  }

  private void execute(String insert, String sql) {
    try {
      database.run(
          insert,
          connection -> {
            try (Statement write = connection.createStatement()) {
              write.setEscapeProcessing(false);
              return write.executeUpdate(sql);
            }
          });
    } catch (DatabaseFailure e) {
      if (SqlErrors.isDuplicateKey(e)) throw new OptimisticLockException("Somebody was first", e);
      throw e;
    }
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : Ids.fromBytes(bytes);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  private void bind(PreparedStatement statement, Collection<?> values) throws SQLException {
    int i = 1;
    for (Object value : values) {
      if (value instanceof UUID id) statement.setBytes(i, Ids.toBytes(id));
      else if (value instanceof Instant instant) statement.setString(i, moments.text(instant));
      else if (value instanceof Enum<?> constant) statement.setString(i, constant.name());
      else statement.setObject(i, value);
      i++;
    }
  }
}
