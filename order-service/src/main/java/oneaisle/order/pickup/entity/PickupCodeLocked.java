package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** Five wrong codes were tried: no code opens this pickup any more, until it gets a new one. */
public class PickupCodeLocked extends Refusal {
  public PickupCodeLocked() {
    super(
        Kind.CONFLICT,
        "Five wrong codes were tried. A manager or an agent can replace the code: POST /orders/{id}/pickup-code.");
  }
}
