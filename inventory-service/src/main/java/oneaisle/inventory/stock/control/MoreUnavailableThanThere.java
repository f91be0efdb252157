package oneaisle.inventory.stock.control;

import java.util.Map;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.shared.problem.Refusal;

/** An adjustment says that more units cannot be sold than there are. */
public class MoreUnavailableThanThere extends Refusal {

  public MoreUnavailableThanThere(Map<String, Quantities> before) {
    super(
        Kind.RULE,
        "The adjustment leaves more units unavailable than there are of "
            + String.join(", ", before.keySet())
            + ".");
    with("lines", BelowZero.Line.of(before));
  }
}
