package oneaisle.inventory.alert.entity;

import oneaisle.shared.problem.Refusal;

/** A shopper waits for only so much at a time. */
public class TooManyAlerts extends Refusal {
  public TooManyAlerts(int most) {
    super(Kind.RULE, "There are " + most + " alerts already; delete one before setting another.");
    with("most", most);
  }
}
