package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.InvalidInput;

/** A case waits for a time; the customer's next message brings it back earlier. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class SnoozeCase {

  @Inject private Cases cases;
  @Inject private Clock clock;

  public SupportCase snooze(UUID caseId, Instant until) {
    if (!until.isAfter(clock.instant())) throw new InvalidInput("/until", "must be in the future");
    SupportCase supportCase = cases.lock(caseId);
    supportCase.snooze(until);
    return supportCase;
  }
}
