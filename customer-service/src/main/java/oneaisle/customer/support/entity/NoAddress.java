package oneaisle.customer.support.entity;

import oneaisle.shared.problem.Refusal;

/** The customer has neither written by e-mail in this case nor a verified address. */
public class NoAddress extends Refusal {
  public NoAddress() {
    super(
        Kind.RULE,
        "There is no e-mail address to answer to: none in this case, and none verified.");
  }
}
