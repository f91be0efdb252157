package oneaisle.shared.testing.violations.upwards.stock.boundary;

/** What control should not know. */
public record StockView(String sku) {}
