package oneaisle.shared.testing.violations.cycle.stock.control;

import oneaisle.shared.testing.violations.cycle.ordering.control.PlaceOrder;

/** Violation: the other half of the cycle. */
public class TakeStock {

  public void take(PlaceOrder placeOrder) {
    placeOrder.place(this);
  }
}
