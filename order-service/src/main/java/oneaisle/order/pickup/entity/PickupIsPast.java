package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** The pickup is handed over, cancelled or expired, or too far on for what was asked. */
public class PickupIsPast extends Refusal {
  public PickupIsPast(FulfilmentState state) {
    super(Kind.CONFLICT, "The pickup is " + state + " already.");
    with("state", state);
  }
}
