package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.shared.persistence.RetryOnConflict;

/** Brings snoozed cases back whose time has come. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class WakeCases {

  private static final int AT_ONCE = 50;

  @Inject private Cases cases;
  @Inject private Clock clock;

  /** True where there may be more. */
  public boolean wake() {
    var due = cases.toWake(clock.instant(), AT_ONCE);
    due.stream().sorted().map(cases::lock).forEach(SupportCase::wake);
    return due.size() == AT_ONCE;
  }
}
