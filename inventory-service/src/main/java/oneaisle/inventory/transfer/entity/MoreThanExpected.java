package oneaisle.inventory.transfer.entity;

import java.util.List;
import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/**
 * More units are to be picked than were requested, or to arrive than are on their way. A surplus in
 * a parcel is booked by an adjustment, so that a receipt told twice cannot pass for one.
 */
public class MoreThanExpected extends Refusal {

  public MoreThanExpected(UUID id, List<OpenLine> lines) {
    super(
        Kind.RULE,
        "The transfer "
            + id
            + " has fewer open units of "
            + lines.stream().map(OpenLine::sku).toList()
            + ".");
    with("transferId", id);
    with("openLines", lines);
  }

  /** How many units are open. */
  public record OpenLine(String sku, int open) {}
}
