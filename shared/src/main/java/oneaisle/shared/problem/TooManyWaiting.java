package oneaisle.shared.problem;

/** More requests come than can be decided in time; this one was not decided. */
public class TooManyWaiting extends Refusal {
  public TooManyWaiting() {
    super(
        Kind.UNAVAILABLE,
        "Too many requests wait for the same decision makers. The same request can be sent again.");
  }
}
