package oneaisle.bench.work;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import oneaisle.bench.load.Sample;

/**
 * What anybody would write by hand, on one connection: take a unit if there is one, note the
 * reservation, note the event, commit.
 */
final class RawLoop implements Callable<Sample> {

  private static final String TAKE =
      "UPDATE stock_level SET reserved = reserved + 1, version = version + 1"
          + " WHERE location = ? AND sku = ? AND on_hand - unavailable - reserved - safety_stock >= 1";
  private static final String NOTE =
      "INSERT INTO reservation (id, location, sku, quantity, status, expires_at, created_at)"
          + " VALUES (?, ?, ?, 1, 'HELD', ?, ?)";
  private static final String TELL =
      "INSERT INTO outbox (event_id, subject, sequence, type, payload, occurred_at)"
          + " VALUES (?, ?, 1, 'StockReserved', ?, ?)";

  private static final byte[] EVENT = new byte[250];
  private static final int SUCCESS = 1;

  private final Connection connection;
  private final Reserving.Choice choice;
  private final long end;
  private final SplittableRandom random = new SplittableRandom();

  /** Takes units until the moment, in {@link System#nanoTime}. */
  RawLoop(Connection connection, Reserving.Choice choice, long end) {
    this.connection = connection;
    this.choice = choice;
    this.end = end;
  }

  @Override
  public Sample call() throws SQLException {
    Sample sample = new Sample();
    try (PreparedStatement take = connection.prepareStatement(TAKE);
        PreparedStatement note = connection.prepareStatement(NOTE);
        PreparedStatement tell = connection.prepareStatement(TELL)) {
      long began = System.nanoTime();
      while (began < end) {
        boolean taken = transaction(take, note, tell);
        long now = System.nanoTime();
        sample.answered(SUCCESS, taken, now - began, now <= end);
        began = now;
      }
    }
    return sample;
  }

  private boolean transaction(
      PreparedStatement take, PreparedStatement note, PreparedStatement tell) throws SQLException {
    String location = choice.location(random);
    String sku = choice.sku(random);
    byte[] id =
        ByteBuffer.allocate(16).putLong(random.nextLong()).putLong(random.nextLong()).array();
    Timestamp now = Timestamp.from(Instant.now());
    try {
      take.setString(1, location);
      take.setString(2, sku);
      if (take.executeUpdate() != 1) {
        connection.rollback();
        return false;
      }
      note.setBytes(1, id);
      note.setString(2, location);
      note.setString(3, sku);
      note.setTimestamp(4, now);
      note.setTimestamp(5, now);
      note.executeUpdate();
      tell.setBytes(1, id);
      tell.setString(2, location + "/" + sku);
      tell.setBytes(3, EVENT);
      tell.setTimestamp(4, now);
      tell.executeUpdate();
      connection.commit();
      return true;
    } catch (SQLException e) {
      connection.rollback();
      return false;
    }
  }
}
