package oneaisle.inventory.stock.control;

import java.util.List;
import oneaisle.inventory.stock.entity.StockLevel;

/**
 * Told inside the transaction, before the levels are written: facts have changed which promises can
 * be kept. Stock knows no reservations; who has made promises on it observes this.
 *
 * @param shorter can keep fewer promises than before
 * @param eased can keep more promises than before, or all
 */
public record LevelsShifted(List<StockLevel> shorter, List<StockLevel> eased, Cause cause) {}
