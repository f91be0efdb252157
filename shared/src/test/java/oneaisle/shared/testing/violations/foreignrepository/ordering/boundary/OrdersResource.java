package oneaisle.shared.testing.violations.foreignrepository.ordering.boundary;

import jakarta.inject.Inject;
import oneaisle.shared.testing.violations.foreignrepository.stock.control.StockLevels;

/** Violation: a door that looks into a neighbour's cupboard. */
public class OrdersResource {

  @Inject private StockLevels stockLevels;

  public void place() {
    stockLevels.flush();
  }
}
