package oneaisle.shared.testing.violations.upwards.stock.control;

import oneaisle.shared.testing.violations.upwards.stock.boundary.StockView;

/** Violation: a use case that makes the answer of a door. */
public class TakeStock {

  public StockView take(String sku) {
    return new StockView(sku);
  }
}
