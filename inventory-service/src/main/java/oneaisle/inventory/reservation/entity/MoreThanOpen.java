package oneaisle.inventory.reservation.entity;

import java.util.List;
import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** More units are to leave a reservation than are open in it. */
public class MoreThanOpen extends Refusal {

  public MoreThanOpen(UUID id, List<OpenLine> lines) {
    super(
        Kind.RULE,
        "The reservation "
            + id
            + " has fewer open units of "
            + lines.stream().map(OpenLine::sku).toList()
            + ".");
    with("reservationId", id);
    with("openLines", lines);
  }

  /** How many units are open. */
  public record OpenLine(String sku, int open) {}
}
