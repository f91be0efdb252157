package oneaisle.shared.problem;

/**
 * The caller changes a version that somebody else has changed since: read again, then decide again.
 */
public class StaleVersion extends Refusal {

  public StaleVersion(String ifMatch, String current) {
    super(Kind.STALE, "If-Match was " + ifMatch + " but the current version is " + current + ".");
  }
}
