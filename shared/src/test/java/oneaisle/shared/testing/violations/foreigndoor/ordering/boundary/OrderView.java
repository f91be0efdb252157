package oneaisle.shared.testing.violations.foreigndoor.ordering.boundary;

import oneaisle.shared.testing.violations.foreigndoor.stock.boundary.StockView;

/** Violation: an answer with a neighbour's answer in it. */
public record OrderView(StockView stock) {}
