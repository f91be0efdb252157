package oneaisle.inventory.availability.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import oneaisle.inventory.availability.entity.Availability;
import oneaisle.inventory.availability.entity.Caution;
import oneaisle.inventory.availability.entity.CodeNumbers;
import oneaisle.inventory.availability.entity.ExpiringHold;
import oneaisle.inventory.availability.entity.ExpiringHolds;
import oneaisle.inventory.availability.entity.LevelRows;
import oneaisle.inventory.availability.entity.LevelState;
import oneaisle.inventory.reservation.control.HoldsRunningOut;
import oneaisle.inventory.reservation.control.HoldsRunningOut.RunningOut;
import oneaisle.inventory.stock.control.KeySet;
import oneaisle.inventory.stock.control.Sql;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.persistence.Database;

/**
 * What can be promised, asked of the database without a lock. A hold that has run out no longer
 * counts, swept up or not. The levels are read before the holds, and a hold counts only on the
 * version it belongs to, so that a sweep in between makes the answer too small for a moment, never
 * too big.
 */
@ApplicationScoped
public class AvailableUnits {

  private static final String SECONDS = "TIMESTAMPDIFF(SECOND, '1970-01-01', ";
  private static final String SELECT =
      "SELECT location, sku, CAST(on_hand AS SIGNED) - unavailable - reserved - safety_stock AS free, on_hand < 0 AS impossible, incoming, "
          + SECONDS
          + "counted_at) AS counted, "
          + SECONDS
          + "GREATEST(COALESCE(sold_at, received_at), COALESCE(received_at, sold_at))) AS seen,"
          + " version FROM stock_level WHERE ";

  @Inject private Sql sql;
  @Inject private HoldsRunningOut holds;
  @Inject private LiveLevels live;
  @Inject private Prudence prudence;

  /** Articles at every location that has ever had them, by sku. */
  public Map<String, LevelRows> everywhere(Collection<String> skus, Instant now) {
    if (skus.isEmpty()) return Map.of();
    List<LevelState> states =
        sql.query(SELECT + "sku IN " + Database.marks(skus.size()), skus, AvailableUnits::read);
    return rows(states, now);
  }

  /** Some levels; a key without one is not in the answer. */
  public Map<StockKey, Availability> of(Collection<StockKey> keys, int buffer, Instant now) {
    List<LevelState> states = new ArrayList<>();
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "");
      states.addAll(sql.query(SELECT + among.condition(), among.values(), AvailableUnits::read));
    }
    Map<String, LevelRows> rows = rows(states, now);
    Map<StockKey, Availability> available = new HashMap<>();
    for (LevelState state : states) {
      String sku = state.key().sku();
      LevelRows article = rows.get(sku);
      int row = article.find(live.locations().of(state.key().location()));
      available.put(
          state.key(),
          new Availability(
              article.available(row, buffer),
              article.incoming(row),
              prudence.caution(sku).confidence(article, row, now.getEpochSecond())));
    }
    return available;
  }

  /** Where at least one unit of an article is offered to whoever asks, by code. */
  public List<String> offering(String sku, Instant now) {
    LevelRows rows = everywhere(List.of(sku), now).getOrDefault(sku, LevelRows.NONE);
    Caution caution = prudence.caution(sku);
    return IntStream.range(0, rows.size())
        .filter(row -> caution.available(rows, row, 0, now.getEpochSecond()) > 0)
        .mapToObj(row -> live.locations().code(rows.location(row)))
        .sorted()
        .toList();
  }

  /** One level, as rows. */
  public LevelRows at(StockKey key, Instant now) {
    KeySet one = new KeySet(List.of(key), "");
    return rows(sql.query(SELECT + one.condition(), one.values(), AvailableUnits::read), now)
        .getOrDefault(key.sku(), LevelRows.NONE);
  }

  /** The codes of all locations that have ever had anything. */
  public List<String> locations() {
    return sql.query(
        "SELECT DISTINCT location FROM stock_level", List.of(), row -> row.getString("location"));
  }

  /** The levels of a location, by sku, after the given one. */
  public List<LevelState> page(String location, String afterSku, int limit) {
    return sql.query(
        SELECT + "location = ? AND sku > ? ORDER BY location, sku LIMIT ?",
        List.of(location, afterSku, limit),
        AvailableUnits::read);
  }

  /** The holds that run out until then. */
  public ExpiringHolds holdsUntil(Instant moment) {
    return expiring(holds.until(moment));
  }

  private Map<String, LevelRows> rows(List<LevelState> states, Instant now) {
    CodeNumbers locations = live.locations();
    Map<String, List<LevelState>> bySku =
        states.stream().collect(groupingBy(state -> state.key().sku()));
    ExpiringHolds over = expiring(holds.until(now, bySku.keySet()));
    Map<String, LevelRows> rows = new HashMap<>();
    bySku.forEach(
        (sku, levels) -> rows.put(sku, over.release(sku, LevelRows.of(levels, locations), now)));
    return rows;
  }

  private ExpiringHolds expiring(List<RunningOut> running) {
    return running.isEmpty()
        ? ExpiringHolds.NONE
        : new ExpiringHolds(running.stream().map(this::hold).toList());
  }

  private ExpiringHold hold(RunningOut hold) {
    return new ExpiringHold(
        hold.key().sku(),
        live.locations().of(hold.key().location()),
        hold.levelVersion(),
        hold.units(),
        hold.expiresAt());
  }

  private static LevelState read(ResultSet row) throws SQLException {
    return new LevelState(
        new StockKey(row.getString(1), row.getString(2)),
        (int) Math.max(Integer.MIN_VALUE, row.getLong(3)),
        row.getBoolean(4),
        row.getInt(5),
        (int) Math.max(0, row.getLong(6)), // 0 for null
        (int) Math.max(0, row.getLong(7)),
        row.getLong(8));
  }
}
