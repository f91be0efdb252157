package oneaisle.shared.problem;

/**
 * Others change the same thing right now and several tries did not get through. Nothing was
 * changed.
 */
public class Busy extends Refusal {
  public Busy() {
    super(
        Kind.UNAVAILABLE,
        "Too many changes of the same thing at once. The same request can be sent again.");
  }
}
