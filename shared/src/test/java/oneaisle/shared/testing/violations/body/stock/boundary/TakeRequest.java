package oneaisle.shared.testing.violations.body.stock.boundary;

/** Violation: a request that is no record. */
public class TakeRequest {
  public String sku;
}
