package oneaisle.shared.testing.violations.foreigndoor.stock.boundary;

/** What only the stock feature should know. */
public record StockView(String sku) {}
