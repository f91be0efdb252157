package oneaisle.order.pickup.entity;

import java.util.List;
import oneaisle.shared.problem.Refusal;

/** A pickup is ready only when every unit of every line is picked. */
public class NotAllPicked extends Refusal {
  public NotAllPicked(List<Integer> lines) {
    super(Kind.RULE, "Units are missing on the lines " + lines + ".");
    with("missingLines", lines);
  }
}
