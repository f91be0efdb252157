package oneaisle.inventory.count.entity;

import java.util.List;
import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** Some articles were not counted, or have to be counted again. */
public class NotCountedYet extends Refusal {
  public NotCountedYet(UUID id, List<String> skus) {
    super(Kind.CONFLICT, "The count " + id + " cannot be posted before " + skus + " is counted.");
    with("countId", id);
    with("skus", skus);
  }
}
