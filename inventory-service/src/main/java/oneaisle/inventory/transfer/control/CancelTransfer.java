package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.transfer.control.TransferStep.Locked;
import oneaisle.inventory.transfer.control.TransferStep.Move;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.inventory.transfer.entity.TransferState;
import oneaisle.shared.persistence.RetryOnConflict;

/** It stays where it is: what was set aside can be promised again. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class CancelTransfer {

  @Inject private TransferStep step;
  @Inject private Clock clock;

  public Transfer cancel(UUID id, String reason, String by) {
    Locked locked = step.lock(id);
    if (locked.transfer().state() == TransferState.CANCELLED) return locked.transfer();
    Instant now = clock.instant();
    var free = locked.transfer().cancel(reason, now);
    Move move = new Move(locked.transfer().source(), MovementReason.TRANSFER_OUT, free, 0, -1);
    step.finish(locked, move, by, now);
    return locked.transfer();
  }
}
