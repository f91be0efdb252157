package oneaisle.inventory.stock.control;

import java.util.List;
import oneaisle.inventory.stock.entity.StockLevel;

/**
 * Told inside the transaction about every level it writes; it may still be rolled back. Who keeps a
 * copy of the levels observes this.
 */
public record LevelsWritten(List<StockLevel> levels) {}
