package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.reservation.control.SettleExpiredHolds;
import oneaisle.inventory.reservation.entity.InsufficientStock;
import oneaisle.inventory.reservation.entity.ReservationDraft.ShortLine;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.transfer.control.TransferStep.Locked;
import oneaisle.inventory.transfer.control.TransferStep.Move;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Sets units aside at the source: they are still there and promised to nobody any more. What is
 * reserved for shoppers stays; the safety stock may go.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class PickTransfer {

  @Inject private TransferStep step;
  @Inject private Destinations destinations;
  @Inject private SettleExpiredHolds settleExpiredHolds;
  @Inject private Clock clock;

  /**
   * @param units by sku; null for all that were requested
   * @throws InsufficientStock naming every line that would take reserved units
   */
  public Transfer pick(UUID id, Map<String, Integer> units, String by) {
    Locked locked = step.lock(id);
    destinations.require(locked.transfer().destination());
    Instant now = clock.instant();
    SortedMap<String, Integer> picked = locked.transfer().pick(units, now);
    String source = locked.transfer().source();
    if (!shortLines(locked, picked).isEmpty()) settleExpiredHolds.on(locked.levels(), now);
    List<ShortLine> shortLines = shortLines(locked, picked);
    if (!shortLines.isEmpty()) throw new InsufficientStock(source, shortLines);
    step.finish(locked, new Move(source, MovementReason.TRANSFER_OUT, picked, 0, 1), by, now);
    return locked.transfer();
  }

  private static List<ShortLine> shortLines(Locked locked, SortedMap<String, Integer> picked) {
    return picked.entrySet().stream()
        .map(
            line ->
                new ShortLine(
                    line.getKey(), line.getValue(), locked.atSource(line.getKey()).unclaimed()))
        .filter(line -> line.requested() > line.available())
        .toList();
  }
}
