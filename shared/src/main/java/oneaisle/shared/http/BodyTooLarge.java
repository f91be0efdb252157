package oneaisle.shared.http;

import oneaisle.shared.problem.Refusal;

/** The body is beyond the limit. */
public class BodyTooLarge extends Refusal {
  public BodyTooLarge() {
    super(Kind.TOO_LARGE, "A body may have at most " + BodyLimit.BYTES / 1024 + " KB.");
  }
}
