package oneaisle.customer.profile.entity;

import oneaisle.shared.problem.Refusal;

/** The record holds as many of this type as one person may. */
public class TooManyIdentifiers extends Refusal {
  public TooManyIdentifiers(IdentifierType type) {
    super(Kind.RULE, "A customer may have at most " + type.most() + " of " + type + ".");
    with("identifierType", type);
    with("most", type.most());
  }
}
