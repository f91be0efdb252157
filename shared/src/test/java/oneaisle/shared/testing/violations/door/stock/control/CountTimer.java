package oneaisle.shared.testing.violations.door.stock.control;

/** Violation: a door for the clock in the middle of the house. */
public class CountTimer {}
