package oneaisle.inventory.importing.control;

import oneaisle.shared.problem.Refusal;

/** A feed is larger than any honest one. */
public class FeedTooLarge extends Refusal {
  public FeedTooLarge(long maxMegabytes) {
    super(
        Kind.TOO_LARGE,
        "A feed may have at most " + maxMegabytes + " MB when unpacked; send it in parts.");
  }
}
