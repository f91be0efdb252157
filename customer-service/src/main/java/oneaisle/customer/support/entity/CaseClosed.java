package oneaisle.customer.support.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** The case is over; only the customer can take it up again. */
public class CaseClosed extends Refusal {
  public CaseClosed(UUID id, CaseStatus status) {
    super(Kind.CONFLICT, "The case " + id + " is " + status + ".");
    with("caseStatus", status);
  }
}
