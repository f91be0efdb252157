package oneaisle.shared.testing.violations.body.stock.boundary;

/** Violation: a view that is not public. */
record StockView(String sku) {}
