package oneaisle.shared.testing.violations.cycle.ordering.control;

import oneaisle.shared.testing.violations.cycle.stock.control.TakeStock;

/** Violation: one half of a cycle. */
public class PlaceOrder {

  public void place(TakeStock takeStock) {
    takeStock.take(this);
  }
}
