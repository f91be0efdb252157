package oneaisle.customer.profile.entity;

import oneaisle.shared.problem.Refusal;

/** The value is known to be shared by many. */
public class IdentifierBlocked extends Refusal {
  public IdentifierBlocked(IdentifierType type) {
    super(Kind.RULE, "This " + type + " is shared by many and identifies nobody.");
    with("identifierType", type);
  }
}
