package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** All units of the article are picked. */
public class NothingMissing extends Refusal {
  public NothingMissing(String sku) {
    super(Kind.CONFLICT, "All units of " + sku + " are picked.");
    with("sku", sku);
  }
}
