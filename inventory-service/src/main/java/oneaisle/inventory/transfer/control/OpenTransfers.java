package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import oneaisle.inventory.stock.control.Sql;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.transfer.entity.OpenTransfer;
import oneaisle.inventory.transfer.entity.TransferState;
import oneaisle.shared.persistence.Database;

/** The transfers that still bring something, read without a lock. */
@ApplicationScoped
public class OpenTransfers {

  private static final String PAGE =
      "SELECT t.id, t.sequence, t.destination, t.expected_at, l.sku, l.open_quantity FROM"
          + " (SELECT id, sequence, destination, expected_at FROM stock_transfer"
          + " WHERE state = ? AND id > ? ORDER BY id LIMIT ?) t"
          + " LEFT JOIN stock_transfer_line l ON l.transfer_id = t.id AND l.open_quantity > 0"
          + " ORDER BY t.id";

  private static final String BRINGING =
      "SELECT l.destination, l.sku, l.open_quantity, t.expected_at FROM stock_transfer_line l"
          + " JOIN stock_transfer t ON t.id = l.transfer_id"
          + " WHERE l.open_quantity > 0 AND t.expected_at IS NOT NULL AND ";

  @Inject private Sql sql;

  /** Those in this state after the given id, in the order of their ids. */
  public List<OpenTransfer> page(TransferState state, UUID after, int limit) {
    Map<UUID, OpenTransfer> page = new LinkedHashMap<>();
    sql.query(PAGE, List.of(state, after, limit), row -> read(row, page));
    return new ArrayList<>(page.values());
  }

  /** A row is a line; the first of a transfer begins it. */
  private static OpenTransfer read(ResultSet row, Map<UUID, OpenTransfer> page)
      throws SQLException {
    UUID id = Sql.uuid(row, "id");
    OpenTransfer transfer = page.get(id);
    if (transfer == null) {
      transfer =
          new OpenTransfer(
              id,
              row.getLong("sequence"),
              row.getString("destination"),
              Sql.instant(row, "expected_at"),
              new TreeMap<>());
      page.put(id, transfer);
    }
    String sku = row.getString("sku"); // null where nothing of it was found
    if (sku != null) transfer.open().put(sku, row.getInt("open_quantity"));
    return transfer;
  }

  /** What is on its way of these articles, to all locations. */
  public List<Bringing> bringing(Collection<String> skus) {
    if (skus.isEmpty()) return List.of();
    return sql.query(
        BRINGING + "l.sku IN " + Database.marks(skus.size()), skus, OpenTransfers::bringing);
  }

  /** What is on its way to one stock level. */
  public List<Bringing> bringing(StockKey key) {
    return sql.query(
        BRINGING + "l.destination = ? AND l.sku = ?",
        List.of(key.location(), key.sku()),
        OpenTransfers::bringing);
  }

  private static Bringing bringing(ResultSet row) throws SQLException {
    return new Bringing(
        new StockKey(row.getString("destination"), row.getString("sku")),
        row.getInt("open_quantity"),
        Sql.instant(row, "expected_at"));
  }

  /** Units that should arrive at a stock level. */
  public record Bringing(StockKey key, int units, Instant expectedAt) {}
}
