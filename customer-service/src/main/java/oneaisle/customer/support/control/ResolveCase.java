package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.customer.timeline.control.Timeline;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/** The problem is solved. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ResolveCase {

  @Inject private Cases cases;
  @Inject private Timeline timeline;
  @Inject private Clock clock;

  public SupportCase resolve(UUID caseId) {
    SupportCase supportCase = cases.lock(caseId);
    supportCase.resolve(clock.instant());
    timeline.add(
        Ids.next(),
        EntryKind.CASE_RESOLVED,
        supportCase.customerId(),
        null,
        clock.instant(),
        Map.of("caseId", caseId.toString(), "subject", supportCase.subject()));
    return supportCase;
  }
}
