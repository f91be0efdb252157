package oneaisle.inventory.stock.control;

import java.util.List;
import java.util.Map;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.shared.problem.Refusal;

/** An adjustment takes more than there is. */
public class BelowZero extends Refusal {

  public BelowZero(Map<String, Quantities> before) {
    super(
        Kind.RULE,
        "The adjustment takes more than there is of " + String.join(", ", before.keySet()) + ".");
    with("lines", Line.of(before));
  }

  /** What there is. */
  public record Line(String sku, int onHand, int unavailable) {
    static List<Line> of(Map<String, Quantities> before) {
      return before.entrySet().stream()
          .map(
              entry ->
                  new Line(
                      entry.getKey(), entry.getValue().onHand(), entry.getValue().unavailable()))
          .toList();
    }
  }
}
