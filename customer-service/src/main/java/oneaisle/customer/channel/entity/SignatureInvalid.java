package oneaisle.customer.channel.entity;

import oneaisle.shared.problem.Refusal;

/**
 * The message was not signed by a connector of this channel just now. What exactly is wrong is
 * nobody's business.
 */
public class SignatureInvalid extends Refusal {
  public SignatureInvalid() {
    super(
        Kind.UNAUTHENTICATED,
        "Sign the body: "
            + Signature.HEADER
            + ": t=<unix seconds>,v1=<hex HMAC-SHA-256 of t + \".\" + body>.");
  }
}
