package oneaisle.inventory.stock.control;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import oneaisle.inventory.stock.entity.Evidence;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockLevel.FeedMark;

/**
 * The stock levels. The one place that locks them, always in the order of their keys, so that two
 * transactions never wait for each other; and the one place that writes them. Order of all locks:
 * stock levels, then reservations by id.
 */
@ApplicationScoped
public class StockLevels {

  private static final String COLUMNS =
      "location, sku, on_hand, unavailable, reserved, safety_stock, incoming, counted_at, sold_at, received_at, feed_id, feed_as_of,"
          + " sequence, version";

  private static final String INSERT =
      "INSERT INTO stock_level (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** For rows that are locked and there: it only updates, and the driver sends all rows at once. */
  private static final String UPDATE =
      INSERT
          + " ON DUPLICATE KEY UPDATE on_hand = VALUES(on_hand), unavailable = VALUES(unavailable),"
          + " reserved = VALUES(reserved), safety_stock = VALUES(safety_stock),"
          + " incoming = VALUES(incoming), counted_at = VALUES(counted_at), sold_at = VALUES(sold_at),"
          + " received_at = VALUES(received_at),"
          + " feed_id = VALUES(feed_id), feed_as_of = VALUES(feed_as_of),"
          + " sequence = VALUES(sequence), version = VALUES(version)";

  @Inject private Sql sql;
  @Inject private Event<LevelsShifted> shifted;
  @Inject private Event<LevelsWritten> written;

  public Optional<StockLevel> find(StockKey key) {
    return sql
        .query(
            "SELECT " + COLUMNS + " FROM stock_level WHERE location = ? AND sku = ?",
            List.of(key.location(), key.sku()),
            StockLevels::read)
        .stream()
        .findFirst();
  }

  /**
   * Locks the levels there are until the transaction ends; a key without stock is not in the
   * answer.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SortedMap<StockKey, StockLevel> lock(Collection<StockKey> keys) {
    return lock(keys, " FOR UPDATE");
  }

  /** Locks those that nobody else has locked, and waits for none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public SortedMap<StockKey, StockLevel> lockFree(Collection<StockKey> keys) {
    return lock(keys, " FOR UPDATE SKIP LOCKED");
  }

  private SortedMap<StockKey, StockLevel> lock(Collection<StockKey> keys, String lock) {
    SortedMap<StockKey, StockLevel> locked = new TreeMap<>();
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "");
      String select =
          "SELECT "
              + COLUMNS
              + " FROM stock_level WHERE "
              + among.condition()
              + " ORDER BY location, sku"
              + lock;
      for (StockLevel level : sql.query(select, among.values(), StockLevels::read))
        locked.put(level.key(), level);
    }
    return locked;
  }

  /** Which of these levels there are, locked or not. */
  public Set<StockKey> existing(Collection<StockKey> keys) {
    Set<StockKey> existing = new HashSet<>();
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "");
      existing.addAll(
          sql.query(
              "SELECT location, sku FROM stock_level WHERE " + among.condition(),
              among.values(),
              row -> new StockKey(row.getString("location"), row.getString("sku"))));
    }
    return existing;
  }

  /** What a location has or ever had, by sku, after the given one. */
  List<StockKey> at(String location, String afterSku, int limit) {
    return sql.query(
        "SELECT sku FROM stock_level WHERE location = ? AND sku > ? ORDER BY location, sku LIMIT ?",
        List.of(location, afterSku, limit),
        row -> new StockKey(location, row.getString("sku")));
  }

  /**
   * A level for every key, because facts also happen where nothing was known to be. What is there
   * is locked; what is not begins empty, and where two begin the same, {@link #save} makes one of
   * them run again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SortedMap<StockKey, StockLevel> lockOrBegin(Collection<StockKey> keys) {
    SortedMap<StockKey, StockLevel> levels = lock(keys);
    keys.forEach(key -> levels.computeIfAbsent(key, StockLevel::empty));
    return levels;
  }

  /**
   * Writes what has changed. Whoever keeps promises on these levels is told first where a fact has
   * broken some, or where more can be kept again, and may still change the levels.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(Collection<StockLevel> locked, Cause cause) {
    List<StockLevel> shorter = locked.stream().filter(StockLevel::isShorterThanBefore).toList();
    List<StockLevel> eased = locked.stream().filter(StockLevel::isLessShortThanBefore).toList();
    if (!shorter.isEmpty() || !eased.isEmpty())
      shifted.fire(new LevelsShifted(shorter, eased, cause));
    List<StockLevel> changed = locked.stream().filter(StockLevel::isChanged).toList();
    if (changed.isEmpty()) return;
    written.fire(new LevelsWritten(changed));
    Map<Boolean, List<List<Object>>> rows =
        changed.stream()
            .collect(partitioningBy(StockLevel::wasThere, mapping(StockLevels::row, toList())));
    sql.batch(INSERT, rows.get(false));
    sql.batch(UPDATE, rows.get(true));
  }

  private static List<Object> row(StockLevel level) {
    Quantities quantities = level.quantities();
    return Arrays.asList( // bears the nulls
        level.key().location(),
        level.key().sku(),
        quantities.onHand(),
        quantities.unavailable(),
        quantities.reserved(),
        quantities.safetyStock(),
        quantities.incoming(),
        level.evidence().countedAt(),
        level.evidence().soldAt(),
        level.evidence().receivedAt(),
        level.feed().id(),
        level.feed().asOf(),
        level.sequence(),
        level.version());
  }

  private static StockLevel read(ResultSet row) throws SQLException {
    return new StockLevel(
        new StockKey(row.getString("location"), row.getString("sku")),
        new Quantities(
            row.getInt("on_hand"),
            row.getInt("unavailable"),
            row.getInt("reserved"),
            row.getInt("safety_stock"),
            row.getInt("incoming")),
        new Evidence(
            Sql.instant(row, "counted_at"),
            Sql.instant(row, "sold_at"),
            Sql.instant(row, "received_at")),
        new FeedMark(Sql.uuid(row, "feed_id"), Sql.instant(row, "feed_as_of")),
        row.getLong("sequence"),
        row.getLong("version"));
  }
}
