package oneaisle.shared.live;

import oneaisle.shared.problem.Refusal;

/** As many streams are open as this instance bears. */
public class TooManyStreams extends Refusal {

  public TooManyStreams(int most) {
    super(Kind.UNAVAILABLE, "There are " + most + " streams already. Try again later, or poll.");
  }

  @Override
  public int retryAfterSeconds() {
    return 5;
  }
}
