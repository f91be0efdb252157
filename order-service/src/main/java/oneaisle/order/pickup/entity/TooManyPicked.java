package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** More units were scanned than the pickup still misses. */
public class TooManyPicked extends Refusal {
  public TooManyPicked(String sku, int missing) {
    super(Kind.RULE, "The pickup still misses " + missing + " of " + sku + ", not more.");
    with("sku", sku);
    with("missing", missing);
  }
}
