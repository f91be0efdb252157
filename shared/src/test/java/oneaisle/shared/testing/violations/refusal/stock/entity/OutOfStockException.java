package oneaisle.shared.testing.violations.refusal.stock.entity;

import oneaisle.shared.problem.Refusal;

/** Violation: a refusal that is called like a crash. */
public class OutOfStockException extends Refusal {
  public OutOfStockException() {
    super(Kind.CONFLICT, "Nothing is left.");
  }
}
