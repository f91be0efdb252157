package oneaisle.inventory.count.entity;

import java.util.List;
import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** Articles were counted that nobody asked for in this task. */
public class NotPartOfCount extends Refusal {
  public NotPartOfCount(UUID id, List<String> skus) {
    super(Kind.RULE, "The count " + id + " does not ask for " + skus + ".");
    with("countId", id);
    with("skus", skus);
  }
}
