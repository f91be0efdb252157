package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.StockFeed;
import oneaisle.inventory.importing.entity.StockFeed.State;
import oneaisle.inventory.stock.control.Sql;
import oneaisle.shared.ids.Ids;

/** The stock feeds that were ever sent. */
@ApplicationScoped
@Transactional
public class StockFeeds {

  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * The feed with this fingerprint, which may have been sent before.
   *
   * @param asOf the moment its figures are of; null where the sender did not say: then the moment
   *     it was first sent
   */
  public StockFeed register(byte[] fingerprint, Instant asOf) {
    Instant now = clock.instant();
    sql.update(
        "INSERT IGNORE INTO stock_feed (id, fingerprint, as_of, state, received, rejected, registered_at)"
            + " VALUES (?, ?, ?, ?, 0, 0, ?)",
        List.of(Ids.next(), fingerprint, asOf == null ? now : asOf, State.RUNNING, now));
    return sql.query(
            "SELECT id, as_of, state, received, rejected FROM stock_feed WHERE fingerprint = ?",
            List.of(fingerprint),
            row ->
                new StockFeed(
                    Sql.uuid(row, "id"),
                    Sql.instant(row, "as_of"),
                    State.valueOf(row.getString("state")),
                    row.getLong("received"),
                    row.getLong("rejected")))
        .get(0);
  }

  public void done(StockFeed feed, ImportReport report) {
    sql.update(
        "UPDATE stock_feed SET state = ?, received = ?, rejected = ? WHERE id = ?",
        List.of(State.DONE, report.received(), report.rejected(), feed.id()));
  }
}
