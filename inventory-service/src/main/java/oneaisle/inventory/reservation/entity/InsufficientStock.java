package oneaisle.inventory.reservation.entity;

import java.util.List;
import oneaisle.inventory.reservation.entity.ReservationDraft.ShortLine;
import oneaisle.shared.problem.Refusal;

/** There is not enough to promise; names every line that is short, not just the first. */
public class InsufficientStock extends Refusal {
  public InsufficientStock(String location, List<ShortLine> shortLines) {
    super(
        Kind.RULE,
        "There is not enough stock at "
            + location
            + " of "
            + shortLines.stream().map(ShortLine::sku).toList()
            + ".");
    with("location", location);
    with("shortLines", shortLines);
  }
}
