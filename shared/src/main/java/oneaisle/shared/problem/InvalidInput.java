package oneaisle.shared.problem;

import java.util.List;

/** The request itself is wrong: each violation points at the place in the body, query or header. */
public class InvalidInput extends Refusal {

  public InvalidInput(List<Violation> violations) {
    super(Kind.MALFORMED, "The request is not valid: " + violations.get(0).message());
    with("violations", violations);
  }

  public InvalidInput(String pointer, String message) {
    this(List.of(new Violation(pointer, message)));
  }
}
