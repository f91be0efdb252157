package oneaisle.shared.problem;

/**
 * Something this service needs does not answer now. Nothing was lost; the same request may be sent
 * again.
 */
public class DependencyUnavailable extends Refusal {

  public DependencyUnavailable(String what) {
    super(
        Kind.UNAVAILABLE, what + " does not answer right now. The same request can be sent again.");
  }

  @Override
  public int retryAfterSeconds() {
    return 2;
  }
}
