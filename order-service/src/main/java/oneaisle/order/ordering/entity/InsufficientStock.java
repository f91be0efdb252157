package oneaisle.order.ordering.entity;

import java.util.List;
import oneaisle.order.orderbook.entity.ShortLine;
import oneaisle.shared.problem.Refusal;

/** The store has not enough of something; every short SKU is named with what there is. */
public class InsufficientStock extends Refusal {

  /** One SKU there is not enough of. */
  public record Short(String sku, int requested, int available) {}

  public InsufficientStock(List<ShortLine> shortLines) {
    super(
        Kind.RULE,
        "The store does not have enough of every item. The order is refused; nothing is reserved.");
    with(
        "shortLines",
        shortLines.stream()
            .map(line -> new Short(line.sku(), line.requested(), line.available()))
            .toList());
  }
}
