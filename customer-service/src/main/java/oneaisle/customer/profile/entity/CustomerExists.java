package oneaisle.customer.profile.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** The id given for a new customer is another customer's. */
public class CustomerExists extends Refusal {
  public CustomerExists(UUID id) {
    super(Kind.CONFLICT, "There is another customer " + id + ".");
  }
}
