package oneaisle.shared.testing.violations.guardedtransaction.stock.control;

import jakarta.transaction.Transactional;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Violation: a guard around every method, and a transaction in one. */
@Timeout
public class CountStock {

  @Transactional
  public void count() {}
}
