package oneaisle.shared.problem;

/**
 * There is no such thing, or the caller may not know that there is. Both read the same on purpose.
 */
public class NotFound extends Refusal {

  public NotFound(String what, Object key) {
    super(Kind.NOT_FOUND, "There is no " + what + " " + key + ".");
  }
}
