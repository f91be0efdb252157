package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** No units of this pickup have to go back to the shelf. */
public class NothingToPutBack extends Refusal {
  public NothingToPutBack() {
    super(Kind.CONFLICT, "No units of this pickup have to be put back.");
  }
}
