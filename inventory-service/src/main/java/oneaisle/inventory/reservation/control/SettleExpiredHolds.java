package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;

/** Takes what holds that have run out still claim off levels that somebody has locked. */
@ApplicationScoped
public class SettleExpiredHolds {

  @Inject private ExpiredHolds expiredHolds;
  @Inject private WorkingSets sets;

  /** The levels themselves are written by whoever has locked them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void on(SortedMap<StockKey, StockLevel> locked, Instant now) {
    WorkingSet set = new WorkingSet(now, locked, List.of(), Map.of());
    if (expiredHolds.settle(set, locked.keySet())) sets.writeClaims(set);
  }
}
