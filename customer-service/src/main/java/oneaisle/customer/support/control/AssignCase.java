package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.shared.persistence.RetryOnConflict;

/** An agent takes a case, or is given one. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class AssignCase {

  @Inject private Cases cases;

  public SupportCase assign(UUID caseId, String agent) {
    SupportCase supportCase = cases.lock(caseId);
    supportCase.assign(agent);
    return supportCase;
  }
}
