package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** Only what is ready and waits can be handed over or expire. */
public class PickupNotReady extends Refusal {
  public PickupNotReady(FulfilmentState state) {
    super(Kind.CONFLICT, "The pickup is " + state + ", not READY.");
    with("state", state);
  }
}
