package oneaisle.shared.testing.violations.door.stock.boundary;

/** Violation: a way out beside the way in. */
public class SupplierClient {}
