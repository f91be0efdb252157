package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneaisle.inventory.availability.entity.Availability;
import oneaisle.inventory.availability.entity.Confidence;
import oneaisle.inventory.reservation.control.Reservations;
import oneaisle.inventory.reservation.control.Reservations.ExpiredUnits;
import oneaisle.inventory.stock.control.KeySet;
import oneaisle.inventory.stock.control.Sql;
import oneaisle.inventory.stock.entity.Evidence;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * What can be promised right now, read without a lock. A hold that has run out no longer counts,
 * swept up or not. The levels are read before the expired holds, so that a sweep in between makes
 * the answer too small for a moment, never too big.
 */
@ApplicationScoped
public class AvailableUnits {

  private static final String SELECT =
      "SELECT location, sku, on_hand, unavailable, reserved, safety_stock, incoming, counted_at, sold_at FROM stock_level"
          + " WHERE ";

  @Inject private Sql sql;
  @Inject private Reservations reservations;

  /** One article at every location that has ever had it. */
  public Map<StockKey, Availability> everywhere(String sku, int buffer, Instant now) {
    List<Level> levels = sql.query(SELECT + "sku = ?", List.of(sku), AvailableUnits::read);
    return levels.isEmpty()
        ? Map.of()
        : available(levels, reservations.expiredUnits(sku, now), buffer, now);
  }

  public Map<StockKey, Availability> of(Collection<StockKey> keys, int buffer, Instant now) {
    Map<StockKey, Availability> available = new HashMap<>();
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "");
      List<Level> levels =
          sql.query(SELECT + among.condition(), among.values(), AvailableUnits::read);
      available.putAll(available(levels, reservations.expiredUnits(part, now), buffer, now));
    }
    return available;
  }

  private static Map<StockKey, Availability> available(
      List<Level> levels, List<ExpiredUnits> expired, int buffer, Instant now) {
    Map<StockKey, Integer> free = new HashMap<>();
    expired.forEach(units -> free.merge(units.key(), units.units(), Integer::sum));
    Map<StockKey, Availability> available = new HashMap<>();
    for (Level level : levels) {
      int reserved = Math.max(0, level.quantities.reserved() - free.getOrDefault(level.key, 0));
      int units =
          Math.max(0, level.quantities.withReserved(reserved).availableToPromise() - buffer);
      double confidence = Confidence.of(level.quantities, level.evidence, now);
      available.put(level.key, new Availability(units, confidence));
    }
    return available;
  }

  private static Level read(ResultSet row) throws SQLException {
    return new Level(
        new StockKey(row.getString("location"), row.getString("sku")),
        new Quantities(
            row.getInt("on_hand"),
            row.getInt("unavailable"),
            row.getInt("reserved"),
            row.getInt("safety_stock"),
            row.getInt("incoming")),
        new Evidence(Sql.instant(row, "counted_at"), Sql.instant(row, "sold_at")));
  }

  private record Level(StockKey key, Quantities quantities, Evidence evidence) {}
}
