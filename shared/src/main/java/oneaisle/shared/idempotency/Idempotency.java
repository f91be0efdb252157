package oneaisle.shared.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import oneaisle.shared.json.Json;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.persistence.SqlErrors;
import oneaisle.shared.problem.Refusal;

/**
 * Makes a {@code POST} safe to repeat: the answer is kept under the caller's {@code
 * Idempotency-Key} in the same transaction as the change, so there is no moment at which the change
 * is there and the answer is not.
 *
 * <p>A refusal changes nothing and is not kept: the same request may succeed later.
 */
@ApplicationScoped
public class Idempotency {

  @Inject private Database database;

  /**
   * Does the work once per key and gives the first answer again afterwards.
   *
   * @param key the caller's key in the scope of their subject and route; null where they sent none:
   *     then the work is simply done
   * @param request what was asked; the same key with another request is refused
   * @param work joins this transaction
   * @throws IdempotencyKeyReused the key came with another request before
   * @throws StillRunning the first request with this key has not ended
   */
  @Transactional
  @RetryOnConflict
  public <T> T once(IdempotencyKey key, Object request, Class<T> answer, Supplier<T> work) {
    return within(key, request, answer, work);
  }

  /**
   * The same as one part of a transaction that has others: where the work is refused that
   * transaction goes on, so the key is given back.
   */
  public <T> T within(IdempotencyKey key, Object request, Class<T> answer, Supplier<T> work) {
    if (key == null) return work.get();
    byte[] digest = digest(request);
    return database.run(
        "keeping an answer for its idempotency key",
        connection -> {
          if (!claim(connection, key, digest)) return first(connection, key, digest, answer);
          T result = doOrGiveBack(connection, key, work);
          keep(connection, key, result);
          return result;
        });
  }

  private static <T> T doOrGiveBack(Connection connection, IdempotencyKey key, Supplier<T> work)
      throws SQLException {
    try {
      return work.get();
    } catch (Refusal refusal) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "DELETE FROM idempotency_key WHERE subject = ? AND route = ? AND idempotency_key = ?")) {
        delete.setString(1, key.subject());
        delete.setString(2, key.route());
        delete.setString(3, key.value());
        delete.executeUpdate();
      }
      throw refusal;
    }
  }

  /**
   * Waits for a running request with the same key, because the row is locked until that one
   * commits. A deadlock is no refusal: it has undone the transaction.
   */
  private boolean claim(Connection connection, IdempotencyKey key, byte[] digest)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT IGNORE INTO idempotency_key (subject, route, idempotency_key, request_digest, created_at)"
                + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))")) {
      insert.setString(1, key.subject());
      insert.setString(2, key.route());
      insert.setString(3, key.value());
      insert.setBytes(4, digest);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      if (SqlErrors.isLockWaitTimeout(e)) throw new StillRunning();
      throw e;
    }
  }

  private <T> T first(Connection connection, IdempotencyKey key, byte[] digest, Class<T> answer)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT request_digest, answer FROM idempotency_key"
                + " WHERE subject = ? AND route = ? AND idempotency_key = ?")) {
      select.setString(1, key.subject());
      select.setString(2, key.route());
      select.setString(3, key.value());
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) throw new StillRunning();
        if (!MessageDigest.isEqual(found.getBytes(1), digest)) throw new IdempotencyKeyReused();
        return Json.lenient().readValue(found.getBytes(2), answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Connection connection, IdempotencyKey key, Object result) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE idempotency_key SET answer = ? WHERE subject = ? AND route = ? AND idempotency_key = ?")) {
      update.setBytes(1, Json.bytes(result));
      update.setString(2, key.subject());
      update.setString(3, key.route());
      update.setString(4, key.value());
      update.executeUpdate();
    }
  }

  private static byte[] digest(Object request) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Json.bytes(request));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
