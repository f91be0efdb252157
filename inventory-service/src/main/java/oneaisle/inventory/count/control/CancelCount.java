package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import oneaisle.inventory.count.entity.StockCount;
import oneaisle.shared.persistence.RetryOnConflict;

/** Nobody needs to count this any more. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class CancelCount {

  @Inject private Counts counts;
  @Inject private Clock clock;

  public StockCount cancel(UUID id, String by) {
    StockCount count = counts.lock(id);
    count.cancel(by, clock.instant());
    counts.flush();
    return count;
  }
}
