package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** Only a pickup that is being picked can be worked on. */
public class PickupNotClaimed extends Refusal {
  public PickupNotClaimed(FulfilmentState state) {
    super(
        Kind.CONFLICT,
        "The pickup is " + state + ". Claim a waiting pickup before you pick, stage or finish it.");
    with("state", state);
  }
}
