package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import oneaisle.inventory.stock.control.Sql;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.persistence.Database;

/**
 * What holds still claim that have run out or are about to, each with the version of its stock
 * level at the same moment. Driven by the few holds that wait to be swept up.
 */
@ApplicationScoped
public class HoldsRunningOut {

  /**
   * More than this are left claimed until the sweep comes round; the answers are too small then.
   */
  private static final int MOST = 10_000;

  private static final String SELECT =
      "SELECT STRAIGHT_JOIN l.location, l.sku, l.open_quantity, r.expires_at, s.version"
          + " FROM reservation r JOIN reservation_line l ON l.reservation_id = r.id"
          + " JOIN stock_level s ON s.location = l.location AND s.sku = l.sku"
          + " WHERE r.status = 'HELD' AND r.expires_at <= ? AND l.open_quantity > 0";

  @Inject private Sql sql;

  /** All that run out until then, swept up or not. */
  public List<RunningOut> until(Instant moment) {
    return sql.query(SELECT + " LIMIT " + MOST, List.of(moment), HoldsRunningOut::read);
  }

  /** The same for a few articles. */
  public List<RunningOut> until(Instant moment, Collection<String> skus) {
    if (skus.isEmpty()) return List.of();
    List<Object> values = new ArrayList<>(List.of(moment));
    values.addAll(skus);
    return sql.query(
        SELECT + " AND l.sku IN " + Database.marks(skus.size()), values, HoldsRunningOut::read);
  }

  private static RunningOut read(ResultSet row) throws SQLException {
    return new RunningOut(
        new StockKey(row.getString("location"), row.getString("sku")),
        row.getInt("open_quantity"),
        Sql.instant(row, "expires_at"),
        row.getLong("version"));
  }

  /**
   * @param levelVersion of the stock level
   */
  public record RunningOut(StockKey key, int units, Instant expiresAt, long levelVersion) {}
}
