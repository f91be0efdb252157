package oneaisle.shared.http;

import oneaisle.shared.problem.Refusal;

/** The body is beyond the limit. */
public class BodyTooLarge extends Refusal {
  public BodyTooLarge(int kilobytes) {
    super(Kind.TOO_LARGE, "This body may have at most " + kilobytes + " KB.");
  }
}
