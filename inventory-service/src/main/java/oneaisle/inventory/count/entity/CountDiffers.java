package oneaisle.inventory.count.entity;

import oneaisle.shared.problem.Refusal;

/** The reference is taken by a count of other articles. */
public class CountDiffers extends Refusal {
  public CountDiffers(StockCount before) {
    super(
        Kind.RULE,
        "The reference "
            + before.reference()
            + " was used for a count of other articles. Take a new reference for a new count.");
    with("countId", before.id());
  }
}
