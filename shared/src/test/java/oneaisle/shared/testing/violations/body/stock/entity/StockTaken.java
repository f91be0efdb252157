package oneaisle.shared.testing.violations.body.stock.entity;

/** Violation: an event that is no record. */
public class StockTaken {
  public String sku;
}
