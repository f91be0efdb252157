package oneaisle.shared.idempotency;

import oneaisle.shared.problem.Refusal;

/** The same key came with another request before. */
public class IdempotencyKeyReused extends Refusal {
  public IdempotencyKeyReused() {
    super(
        Kind.RULE,
        "This Idempotency-Key was used for another request. Take a new key for a new request.");
  }
}
