package oneaisle.order.pickup.entity;

import oneaisle.shared.problem.Refusal;

/** What was scanned is on no line of this pickup. */
public class WrongItem extends Refusal {
  public WrongItem(String scanned) {
    super(Kind.RULE, "The scanned item " + scanned + " does not belong to this pickup.");
    with("scanned", scanned);
  }
}
