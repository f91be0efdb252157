package oneaisle.order.ordering.entity;

import java.util.List;
import oneaisle.shared.problem.Refusal;

/** The catalogue does not have these SKUs. */
public class UnknownItems extends Refusal {
  public UnknownItems(List<String> skus) {
    super(Kind.RULE, "These SKUs are not known: " + String.join(", ", skus) + ".");
    with("skus", skus);
  }
}
