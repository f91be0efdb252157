package oneaisle.shared.idempotency;

import oneaisle.shared.problem.Refusal;

/** The first request with this key is still being worked on. */
public class StillRunning extends Refusal {
  public StillRunning() {
    super(
        Kind.CONFLICT,
        "The first request with this Idempotency-Key is still running. Ask again in a moment.");
  }

  @Override
  public int retryAfterSeconds() {
    return 1;
  }
}
