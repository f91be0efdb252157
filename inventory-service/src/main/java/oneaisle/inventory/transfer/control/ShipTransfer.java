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
import oneaisle.shared.persistence.RetryOnConflict;

/** What was set aside leaves the source. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ShipTransfer {

  @Inject private TransferStep step;
  @Inject private TransferLead lead;
  @Inject private Clock clock;

  /**
   * @param expectedAt when it should arrive; null for what was said before; it may be over by now,
   *     because who tells late has still sent it
   */
  public Transfer ship(UUID id, Instant expectedAt, String by) {
    Locked locked = step.lock(id);
    Instant now = clock.instant();
    if (expectedAt != null) Expectation.require(expectedAt, locked.transfer().requestedAt());
    var leaving = locked.transfer().ship(expectedAt, lead.duration(), now);
    Move move = new Move(locked.transfer().source(), MovementReason.TRANSFER_OUT, leaving, -1, -1);
    step.finish(locked, move, by, now);
    return locked.transfer();
  }
}
