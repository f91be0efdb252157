package oneaisle.customer.profile.entity;

import oneaisle.shared.problem.Refusal;

/** Another customer holds this value verified; who it is, is theirs. */
public class IdentifierTaken extends Refusal {
  public IdentifierTaken(IdentifierType type) {
    super(Kind.CONFLICT, "Another customer holds this " + type + " verified.");
    with("identifierType", type);
  }
}
