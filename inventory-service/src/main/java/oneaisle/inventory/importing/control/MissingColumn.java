package oneaisle.inventory.importing.control;

import java.util.List;
import oneaisle.shared.problem.Refusal;

/** The header row does not name a column that is needed. */
public class MissingColumn extends Refusal {
  public MissingColumn(List<String> missing, List<String> found) {
    super(
        Kind.MALFORMED,
        "The header row lacks the column"
            + (missing.size() == 1 ? " " : "s ")
            + String.join(", ", missing)
            + ".");
    with("missing", missing);
    with("found", found);
  }
}
