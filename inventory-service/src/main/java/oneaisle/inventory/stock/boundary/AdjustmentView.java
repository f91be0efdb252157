package oneaisle.inventory.stock.boundary;

import java.util.List;
import java.util.UUID;
import oneaisle.inventory.stock.control.AdjustStock.Adjusted;

/** A correction that was made, and the stock levels after it. */
public record AdjustmentView(UUID id, List<StockView> levels) {

  static AdjustmentView from(Adjusted adjusted) {
    return new AdjustmentView(
        adjusted.id(), adjusted.levels().stream().map(StockView::from).toList());
  }
}
