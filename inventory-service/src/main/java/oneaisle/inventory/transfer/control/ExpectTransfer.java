package oneaisle.inventory.transfer.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.shared.persistence.RetryOnConflict;

/** The lorry is late, or early: from now on its goods are promised for another time. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ExpectTransfer {

  @Inject private TransferStep step;
  @Inject private Clock clock;

  /** The same time again changes nothing. */
  public Transfer expect(UUID id, Instant expectedAt) {
    Transfer transfer = step.lock(id).transfer();
    if (transfer.isExpectedAt(expectedAt)) return transfer;
    Expectation.require(expectedAt, clock.instant());
    transfer.expectAt(expectedAt);
    step.tell(transfer);
    return transfer;
  }
}
