package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.transfer.control.TransferStep.Locked;
import oneaisle.inventory.transfer.control.TransferStep.Move;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.shared.persistence.RetryOnConflict;

/** Units arrive at the destination and can be promised there. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ReceiveTransfer {

  @Inject private TransferStep step;
  @Inject private Clock clock;

  /**
   * What arrived.
   *
   * @param units by sku; null for all that are open
   * @param last nothing more will come
   * @param reason why less came than was sent, where that is so
   */
  public record Receipt(Map<String, Integer> units, boolean last, String reason) {}

  public Transfer receive(UUID id, Receipt receipt, String by) {
    Locked locked = step.lock(id);
    Instant now = clock.instant();
    var arriving =
        locked.transfer().receive(receipt.units(), receipt.last(), receipt.reason(), now);
    Move move =
        new Move(locked.transfer().destination(), MovementReason.TRANSFER_IN, arriving, 1, 0);
    step.finish(locked, move, by, now);
    return locked.transfer();
  }
}
