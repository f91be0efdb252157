package oneaisle.shared.security;

import oneaisle.shared.problem.Refusal;

/** The caller is known, and this is not for their role. */
public class NotAllowed extends Refusal {

  public NotAllowed() {
    this("Your role may not do this.");
  }

  public NotAllowed(String why) {
    super(Kind.FORBIDDEN, why);
  }
}
