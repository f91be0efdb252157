package oneaisle.shared.testing.violations.transactionatdoor.stock.boundary;

import jakarta.transaction.Transactional;

/** Violation: a door that opens a transaction. */
public class StockResource {

  @Transactional
  public void take() {}
}
