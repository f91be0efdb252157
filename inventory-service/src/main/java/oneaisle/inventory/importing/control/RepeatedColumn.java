package oneaisle.inventory.importing.control;

import java.util.List;
import oneaisle.shared.problem.Refusal;

/** The header row names a column twice, and nobody can tell which of both is meant. */
public class RepeatedColumn extends Refusal {
  public RepeatedColumn(List<String> repeated) {
    super(
        Kind.MALFORMED, "The header row names " + String.join(", ", repeated) + " more than once.");
    with("repeated", repeated);
  }
}
