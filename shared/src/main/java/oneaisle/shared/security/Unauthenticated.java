package oneaisle.shared.security;

import oneaisle.shared.problem.Refusal;

/** The route needs a token and there is none that can be trusted. */
public class Unauthenticated extends Refusal {

  public Unauthenticated() {
    super(Kind.UNAUTHENTICATED, "Send a valid token: Authorization: Bearer <JWT>.");
  }
}
