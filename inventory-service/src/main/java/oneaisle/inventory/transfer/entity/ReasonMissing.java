package oneaisle.inventory.transfer.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** Less arrived than was sent, and nobody said why. */
public class ReasonMissing extends Refusal {
  public ReasonMissing(UUID id) {
    super(Kind.RULE, "The transfer " + id + " is short; closing it needs a reason.");
    with("transferId", id);
  }
}
