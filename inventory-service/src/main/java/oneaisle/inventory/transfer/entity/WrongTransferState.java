package oneaisle.inventory.transfer.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** A transfer takes its steps one after the other. */
public class WrongTransferState extends Refusal {
  public WrongTransferState(UUID id, TransferState state, String step) {
    super(Kind.CONFLICT, "The transfer " + id + " is " + state + " and cannot be " + step + ".");
    with("transferId", id);
    with("transferState", state);
  }
}
