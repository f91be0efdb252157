package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.persistence.Database;

/** The ledger. */
@ApplicationScoped
public class StockMovements {

  private static final String COLUMNS =
      "location, sku, id, reason, on_hand_change, unavailable_change, document, line, actor, occurred_at";
  private static final String APPEND =
      "INSERT INTO stock_movement ("
          + COLUMNS
          + ", recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject private Sql sql;
  @Inject private Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  public void append(Collection<StockMovement> movements) {
    Instant now = clock.instant();
    sql.batch(APPEND, movements.stream().map(movement -> row(movement, now)).toList());
  }

  /** Those of one document that the ledger does not have; the levels they move are locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<StockMovement> unknown(String document, List<StockMovement> movements) {
    Set<Entry> known =
        new HashSet<>(
            sql.query(
                "SELECT line, location, sku FROM stock_movement WHERE document = ?",
                List.of(document),
                row ->
                    new Entry(
                        row.getInt("line"),
                        new StockKey(row.getString("location"), row.getString("sku")))));
    if (known.isEmpty()) return movements;
    return movements.stream()
        .filter(m -> !known.contains(new Entry(m.reference().line(), m.key())))
        .toList();
  }

  /**
   * What the ledger has of documents that move a level once each; the levels are locked.
   *
   * @return by document and level, how much it moved
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, Map<StockKey, Integer>> moved(
      Collection<String> documents, Collection<StockKey> keys) {
    Map<String, Map<StockKey, Integer>> moved = new HashMap<>();
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "");
      List<Object> values = new ArrayList<>(documents);
      values.addAll(among.values());
      sql.query(
          "SELECT document, location, sku, on_hand_change FROM stock_movement WHERE document IN "
              + Database.marks(documents.size())
              + " AND line = 1 AND "
              + among.condition(),
          values,
          row ->
              moved
                  .computeIfAbsent(row.getString("document"), document -> new HashMap<>())
                  .put(
                      new StockKey(row.getString("location"), row.getString("sku")),
                      row.getInt("on_hand_change")));
    }
    return moved;
  }

  /** Which levels a document has moved, in the order of its lines. */
  List<StockKey> keysOf(String document) {
    return sql.query(
        "SELECT location, sku FROM stock_movement WHERE document = ? ORDER BY line",
        List.of(document),
        row -> new StockKey(row.getString("location"), row.getString("sku")));
  }

  private record Entry(int line, StockKey key) {}

  /**
   * How much {@code on_hand} has moved by what happened after this moment; a level that did not
   * move is left out.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<StockKey, Integer> movedSince(Collection<StockKey> keys, Instant moment) {
    Map<StockKey, Integer> moved = new HashMap<>();
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "");
      List<Object> values = new ArrayList<>(among.values());
      values.add(moment);
      sql.query(
              "SELECT location, sku, SUM(on_hand_change) AS moved FROM stock_movement WHERE "
                  + among.condition()
                  + " AND occurred_at > ? GROUP BY location, sku",
              values,
              row ->
                  Map.entry(
                      new StockKey(row.getString("location"), row.getString("sku")),
                      row.getInt("moved")))
          .forEach(entry -> moved.put(entry.getKey(), entry.getValue()));
    }
    return moved;
  }

  /** Newest first, before the given one. */
  public List<StockMovement> of(StockKey key, UUID before, int limit) {
    List<Object> values = new ArrayList<>(List.of(key.location(), key.sku()));
    String older = "";
    if (before != null) {
      older = " AND id < ?";
      values.add(before);
    }
    values.add(limit);
    return sql.query(
        "SELECT "
            + COLUMNS
            + " FROM stock_movement WHERE location = ? AND sku = ?"
            + older
            + " ORDER BY id DESC LIMIT ?",
        values,
        StockMovements::read);
  }

  private static List<Object> row(StockMovement movement, Instant now) {
    return List.of(
        movement.key().location(),
        movement.key().sku(),
        movement.id(),
        movement.reason(),
        movement.onHandChange(),
        movement.unavailableChange(),
        movement.reference().document(),
        movement.reference().line(),
        movement.actor(),
        movement.occurredAt(),
        now);
  }

  private static StockMovement read(ResultSet row) throws SQLException {
    return new StockMovement(
        Sql.uuid(row, "id"),
        new StockKey(row.getString("location"), row.getString("sku")),
        MovementReason.valueOf(row.getString("reason")),
        row.getInt("on_hand_change"),
        row.getInt("unavailable_change"),
        new Reference(row.getString("document"), row.getInt("line")),
        row.getString("actor"),
        Sql.instant(row, "occurred_at"));
  }
}
