package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** Somebody else has this pickup in hand. */
public class ClaimedByAnother extends Refusal {
  public ClaimedByAnother(String subject) {
    super(Kind.CONFLICT, "The pickup is claimed already. Claim it with takeOver to take it over.");
    with("claimedBy", subject);
  }
}
