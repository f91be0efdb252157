package oneaisle.inventory.count.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** The count was posted or cancelled, and that happens only once. */
public class CountIsClosed extends Refusal {
  public CountIsClosed(UUID id, CountState state) {
    super(Kind.CONFLICT, "The count " + id + " is already " + state + ".");
    with("countId", id);
    with("countState", state);
  }
}
