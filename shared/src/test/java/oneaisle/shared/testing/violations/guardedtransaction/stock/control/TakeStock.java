package oneaisle.shared.testing.violations.guardedtransaction.stock.control;

import jakarta.transaction.Transactional;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Violation: a transaction that is tried again while it runs. */
@Transactional
public class TakeStock {

  @Retry
  public void take() {}
}
