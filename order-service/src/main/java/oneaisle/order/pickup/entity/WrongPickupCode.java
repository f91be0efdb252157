package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/**
 * The code does not open this pickup. The same words for an unknown order, so that nothing can be
 * guessed.
 */
public class WrongPickupCode extends Refusal {
  public WrongPickupCode() {
    super(
        Kind.RULE, "Order number and code do not belong together. Five wrong codes lock a pickup.");
  }
}
