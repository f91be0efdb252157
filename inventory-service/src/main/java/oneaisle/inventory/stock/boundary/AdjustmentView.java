package oneaisle.inventory.stock.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.stock.control.AdjustStock.Adjusted;
import oneaisle.inventory.stock.entity.Adjustment;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.ReasonCode;

/**
 * A correction that was made, and its stock levels as they are now.
 *
 * @param document the paper it was made from, or null
 */
public record AdjustmentView(
    UUID id,
    String location,
    MovementReason reason,
    ReasonCode code,
    String document,
    String note,
    String adjustedBy,
    Instant adjustedAt,
    List<StockView> levels) {

  static AdjustmentView from(Adjusted adjusted) {
    Adjustment made = adjusted.adjustment();
    return new AdjustmentView(
        made.id(),
        made.location(),
        made.reason(),
        made.code(),
        made.document(),
        made.note(),
        made.by(),
        made.at(),
        adjusted.levels().stream().map(StockView::from).toList());
  }
}
